#include "adapters/jobs/import_decisions.hpp"

#include "adapters/csv/read_decision.hpp"
#include "adapters/jobs/row_intake.hpp"

namespace hemvist {

ImportReport import_decisions(Store& store, const std::filesystem::path& path, const ImportRequest& request) try {
  auto file = open_csv(path);
  if (!file) return unreadable_report(path, file.error());
  const auto map = map_columns(file->header(), decision_columns());
  auto faults = map.faults;
  for (auto& fault : person_column_faults(map)) faults.push_back(std::move(fault));
  if (!faults.empty()) return unreadable_report(path, sentences(faults));

  RowIntake intake{store, "beslut", path, request, std::move(*file), map.unknown};
  const DecisionTerms terms{request.kommuner, store.kommun(), request.today};
  return take_in(
      intake,
      [&](const CsvRow& row) {
        return read_decision(map, row.cells, terms).map([&](ToldDecision&& told) {
          return DecisionRow{std::move(told.decision), std::move(told.person), row.line, told.is_withdrawn};
        });
      },
      [&](const auto& rows) { return intake.session().add_decisions(rows); });
} catch (const std::system_error&) {
  return unreadable_report(path, cannot_be_read(path));
}

}  // namespace hemvist
