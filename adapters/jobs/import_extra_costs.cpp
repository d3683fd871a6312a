#include "adapters/jobs/import_extra_costs.hpp"

#include "adapters/csv/read_extra_cost.hpp"
#include "adapters/jobs/row_intake.hpp"

namespace hemvist {

ImportReport import_extra_costs(Store& store, const std::filesystem::path& path, const ImportRequest& request) try {
  auto file = open_csv(path);
  if (!file) return unreadable_report(path, file.error());
  const auto map = map_columns(file->header(), extra_cost_columns());
  if (!map.faults.empty()) return unreadable_report(path, sentences(map.faults));

  RowIntake intake{store, "merkostnader", path, request, std::move(*file), map.unknown};
  const auto known = names_of_cases(store);
  const ExtraCostTerms terms{request.today, known};
  return take_in(
      intake,
      [&](const CsvRow& row) {
        return read_extra_cost(map, row.cells, terms).map([&](ExtraCost&& cost) { return ExtraCostRow{std::move(cost), row.line}; });
      },
      [&](const auto& rows) { return intake.session().add_extra_costs(rows); });
} catch (const std::system_error&) {
  return unreadable_report(path, cannot_be_read(path));
}

}  // namespace hemvist
