#include "adapters/jobs/register_approval.hpp"

#include "adapters/jobs/rule_files.hpp"

namespace hemvist {

ApprovalOutcome register_approval(Store& store, const RuleBook& standing, const Approval& approval, std::string_view user, Day today) {
  ApprovalOutcome outcome{store.register_approval(approval, user, today)};
  if (outcome.result.verdict == RowVerdict::avvisad) return outcome;
  const auto fact = store.last_fact();
  const auto rules = rule_book_of(standing, store, fact);
  const auto records = store.case_records(approval.arende, fact);
  if (!records) return outcome;
  for (auto& held : CasePricer{rules}.price(*records, approval.month).held)
    if (held.insats == approval.insats && held.month == approval.month) outcome.still_held.push_back(std::move(held));
  return outcome;
}

}  // namespace hemvist
