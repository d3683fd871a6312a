#include "adapters/jobs/rule_intake.hpp"

#include <algorithm>

namespace hemvist {

std::vector<RuleFile> level_files_at(const std::filesystem::path& path) {
  if (std::filesystem::is_directory(path)) return read_rule_folder(path, is_level_name);
  return {read_rule_file(path)};
}

void RuleIntake::refuse(const std::vector<RuleFault>& faults) {
  const auto worst = std::find_if(faults.begin(), faults.end(), [](const auto& fault) { return !is_warning(fault.code); });
  report_.add(RowVerdict::avvisad);
  ++report_.rejections[std::string{code_text(worst->code)}];
  ++refused_files_;
  unreadable_files_ += worst->code == RuleFaultCode::olaslig_fil || worst->code == RuleFaultCode::for_stor_fil;
  for (const auto& fault : faults) (is_warning(fault.code) ? report_.warnings : report_.faults).push_back(text(fault));
}

void RuleIntake::warn(const std::vector<RuleFault>& warnings) {
  for (const auto& warning : warnings) report_.warnings.push_back(text(warning));
}

ImportReport RuleIntake::finish(std::size_t files) && {
  report_.is_undone = is_undone();
  if (files == 0) return unreadable_report(report_.file, "Mappen har inga regelfiler (*.yaml). Kontrollera sökvägen.");
  if (refused_files_ > 0) report_.outcome = ImportOutcome::some_rejected;
  if (unreadable_files_ == files) {
    report_.outcome = ImportOutcome::unreadable;
    for (const auto& fault : report_.faults) report_.refusal += (report_.refusal.empty() ? "" : " ") + fault;
  }
  return std::move(report_);
}

}  // namespace hemvist
