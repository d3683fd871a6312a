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
  std::vector<DecisionRow> batch;
  const auto hand_over = [&] {
    intake.settle(intake.session().add_decisions(batch));
    batch.clear();
  };
  for (CsvRow row; intake.next(row);) {
    if (row.fault) {
      intake.reject_broken(row);
    } else if (auto told = read_decision(map, row.cells, terms)) {
      batch.push_back({std::move(told->decision), std::move(told->person), row.line});
      intake.hold(row);
    } else {
      intake.reject(row, told.error());
    }
    if (intake.is_full()) hand_over();
  }
  hand_over();
  return intake.finish();
} catch (const std::system_error&) {
  return unreadable_report(path, cannot_be_read(path));
}

}  // namespace hemvist
