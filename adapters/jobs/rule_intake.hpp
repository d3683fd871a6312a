#pragma once
// Takes in files that are rules or the office's own, one by one: what is refused, what is taken and what is told of it.
#include "adapters/jobs/import_report.hpp"
#include "adapters/jobs/read_rule_file.hpp"
#include "adapters/sqlite/store.hpp"

namespace hemvist {

// The file, or those of a folder that are named as levels are.
std::vector<RuleFile> level_files_at(const std::filesystem::path& path);

class RuleIntake {
public:
  RuleIntake(const std::filesystem::path& path, const ImportRequest& request) : request_{request} { report_.file = path; }

  void refuse(const std::vector<RuleFault>& faults);
  void warn(const std::vector<RuleFault>& warnings);

  // `add` gives the session what the file holds and tells the verdicts.
  template <class Add>
  void take(Store& store, std::string_view kind, const RuleFile& source, Add add) {
    ImportReport of_file;
    auto session = store.begin_import({std::string{kind}, source.base_name(), request_.user, request_.today});
    add(session, of_file);
    session.keep_bytes(source.bytes);
    if (is_undone()) {
      report_.is_undone = true;
    } else {
      session.commit(of_file.counts());
    }
    for (std::size_t i = 0; i < report_.verdicts.size(); ++i) report_.verdicts[i] += of_file.verdicts[i];
  }

  bool is_undone() const { return request_.all_or_nothing && refused_files_ > 0; }
  ImportReport finish(std::size_t files) &&;

private:
  const ImportRequest& request_;
  ImportReport report_;
  std::size_t refused_files_ = 0;
  std::size_t unreadable_files_ = 0;
};

}  // namespace hemvist
