#include "adapters/jobs/import_monthly_totals.hpp"

#include "adapters/csv/read_monthly_total.hpp"
#include "adapters/jobs/row_intake.hpp"

namespace hemvist {

ImportReport import_monthly_totals(Store& store, const std::filesystem::path& path, const ImportRequest& request) try {
  auto file = open_csv(path);
  if (!file) return unreadable_report(path, file.error());
  const auto map = map_columns(file->header(), monthly_total_columns());
  auto faults = map.faults;
  for (auto& fault : amount_column_faults(map)) faults.push_back(std::move(fault));
  if (!faults.empty()) return unreadable_report(path, sentences(faults));

  RowIntake intake{store, "manadssummor", path, request, std::move(*file), map.unknown};
  const auto known = names_of_cases(store);
  const MonthlyTotalTerms terms{request.today, known};
  return take_in(
      intake,
      [&](const CsvRow& row) {
        return read_monthly_total(map, row.cells, terms).map([&](MonthlyTotal&& total) { return MonthlyTotalRow{std::move(total), row.line}; });
      },
      [&](const auto& rows) { return intake.session().add_monthly_totals(rows); });
} catch (const std::system_error&) {
  return unreadable_report(path, cannot_be_read(path));
}

}  // namespace hemvist
