#include "adapters/jobs/issue_run.hpp"

#include "adapters/jobs/document_renderer.hpp"
#include "adapters/jobs/write_file.hpp"

namespace hemvist {

tl::expected<IssueReport, IssueRefusal> issue_run(Store& store, const RuleBook& standing, const IssueRequest& request) {
  const auto run = store.run(request.month, request.sequence);
  if (!run) return tl::make_unexpected(IssueRefusal::unknown_run);
  IssueReport report;
  DocumentRenderer documents{store, standing, *run, request.today};
  if ((run->state == RunState::draft || run->state == RunState::attested) && documents.rests_on_preliminary_level()) return tl::make_unexpected(IssueRefusal::preliminary_level);
  const auto& settings = documents.settings();
  auto issued = store.issue({request.month, request.sequence, request.today, request.user, request.as_it_stands, settings.payment_days, settings.late_interest},
                            [&](const std::vector<NumberedDocument>& numbered) {
                              std::vector<OutFile> files;
                              for (const auto& document : numbered)
                                for (auto& file : documents.files_of(document)) files.push_back(std::move(file));
                              for (auto& file : documents.files_of_run()) files.push_back(std::move(file));
                              return files;
                            });
  if (!issued) return tl::make_unexpected(issued.error());
  report.documents = std::move(issued->documents);
  report.warnings = documents.warnings();
  report.files = write_queued_files(store, request.folder, request.user, request.today);
  return report;
}

std::vector<std::filesystem::path> write_queued_files(Store& store, const std::filesystem::path& folder, std::string_view user, Day today) {
  std::vector<std::filesystem::path> written;
  std::vector<std::int64_t> ids;
  for (const auto& queued : store.unwritten_files()) {
    written.push_back(folder / queued.file.file_name);
    write_file(written.back(), queued.file.bytes);
    ids.push_back(queued.id);
  }
  if (!ids.empty()) store.mark_written(ids, user, today);
  return written;
}

}  // namespace hemvist
