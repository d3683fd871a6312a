#include "adapters/jobs/import_visits.hpp"

#include "adapters/csv/read_visit.hpp"
#include "adapters/jobs/row_intake.hpp"

namespace hemvist {
namespace {

constexpr std::string_view monthly_totals_sentence =
    "Filen har summor per månad i stället för besök. Sådana läses inte in: exportera en rad per besök med start och slut.";

std::unordered_set<std::string> names_of(const std::vector<std::pair<ArendeId, KommunCode>>& cases) {
  std::unordered_set<std::string> names;
  for (const auto& [arende, kommun] : cases) names.insert(arende.text());
  return names;
}

}  // namespace

ImportReport import_visits(Store& store, const std::filesystem::path& path, const ImportRequest& request) try {
  auto file = open_csv(path);
  if (!file) return unreadable_report(path, file.error());
  if (has_monthly_totals(file->header())) return unreadable_report(path, std::string{monthly_totals_sentence});
  const auto map = map_columns(file->header(), visit_columns());
  if (!map.faults.empty()) return unreadable_report(path, sentences(map.faults));

  RowIntake intake{store, "besok", path, request, std::move(*file), map.unknown};
  const SwedishClock clock;
  const auto known = names_of(store.known_cases());
  const VisitTerms terms{clock, request.today, known};
  std::vector<VisitRow> batch;
  const auto hand_over = [&] {
    intake.settle(intake.session().add_visits(batch));
    batch.clear();
  };
  for (CsvRow row; intake.next(row);) {
    if (row.fault) {
      intake.reject_broken(row);
    } else if (auto visit = read_visit(map, row.cells, terms)) {
      batch.push_back({std::move(*visit), row.line});
      intake.hold(row);
    } else {
      intake.reject(row, visit.error());
    }
    if (intake.is_full()) hand_over();
  }
  hand_over();
  return intake.finish();
} catch (const std::system_error&) {
  return unreadable_report(path, cannot_be_read(path));
}

}  // namespace hemvist
