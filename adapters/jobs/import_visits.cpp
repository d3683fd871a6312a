#include "adapters/jobs/import_visits.hpp"

#include "adapters/csv/read_monthly_total.hpp"
#include "adapters/csv/read_visit.hpp"
#include "adapters/jobs/import_monthly_totals.hpp"
#include "adapters/jobs/row_intake.hpp"

namespace hemvist {

ImportReport import_visits(Store& store, const std::filesystem::path& path, const ImportRequest& request) try {
  auto file = open_csv(path);
  if (!file) return unreadable_report(path, file.error());
  if (has_monthly_totals(file->header())) return import_monthly_totals(store, path, request);
  const auto map = map_columns(file->header(), visit_columns());
  if (!map.faults.empty()) return unreadable_report(path, sentences(map.faults));

  RowIntake intake{store, "besok", path, request, std::move(*file), map.unknown};
  const SwedishClock clock;
  const auto known = names_of_cases(store);
  const VisitTerms terms{clock, request.today, known};
  return take_in(
      intake,
      [&](const CsvRow& row) {
        return read_visit(map, row.cells, terms).map([&](Visit&& visit) { return VisitRow{std::move(visit), row.line}; });
      },
      [&](const auto& rows) { return intake.session().add_visits(rows); });
} catch (const std::system_error&) {
  return unreadable_report(path, cannot_be_read(path));
}

}  // namespace hemvist
