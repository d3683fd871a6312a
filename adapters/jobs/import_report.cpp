#include "adapters/jobs/import_report.hpp"

namespace hemvist {

ImportReport unreadable_report(const std::filesystem::path& file, std::string refusal) {
  ImportReport report;
  report.file = file;
  report.outcome = ImportOutcome::unreadable;
  report.refusal = std::move(refusal);
  return report;
}

}  // namespace hemvist
