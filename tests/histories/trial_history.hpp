#pragma once
// An office that lives through a random history on a real store.
#include <map>
#include <optional>

#include "adapters/jobs/issue_run.hpp"
#include "adapters/jobs/rule_files.hpp"
#include "adapters/jobs/settle_month.hpp"
#include "tests/adapters/jobs/import_office.hpp"
#include "tests/histories/step.hpp"

namespace hemvist {

using SumByKey = std::map<LineKey, Money>;

class TrialHistory : public ImportOffice {
public:
  TrialHistory();

  void take(const Step& step);
  // What is told only, without any run.
  void tell(const Step& step);
  // Everything that is left: one run for the last month, attested and issued.
  void settle_all();

  SumByKey issued_sums() const;
  // What one settlement of all that is known comes to.
  SumByKey claimed_sums();
  std::vector<std::filesystem::path> files() const;

private:
  void tell_visit(const Step& step);
  void tell_decision(const Step& step);
  void tell_level(const Step& step);
  void tell_approval(const Step& step);
  void tell_total(const Step& step);
  void live(const Step& step);
  void settle(const Step& step);
  void settle(Month month);
  void close(const Step& step);
  void attest(const Step& step);
  void discard(const Step& step);
  void issue(const Step& step);
  void break_issue(const Step& step);
  void break_writing(const Step& step);
  void reopen(const Step& step);
  const std::pair<Month, int>* run_of(const Step& step) const;
  std::string file_name(const char* kind) { return std::string{kind} + std::to_string(++files_) + ".csv"; }

  RuleBook rules_ = standing_rules(rule_files({}));
  Day today_ = Day{date::year{2025} / 11 / 15};
  std::map<unsigned, int> visit_versions_;
  std::vector<std::pair<Month, int>> runs_;
  int files_ = 0;
};

}  // namespace hemvist
