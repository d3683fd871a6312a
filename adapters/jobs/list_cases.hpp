#pragma once
// The ärenden as an office follows them: what is granted, performed, invoiced and open, what is held or without price, and what to keep in mind.
#include "adapters/sqlite/store.hpp"
#include "engine/pricing/priced_case.hpp"
#include "engine/receivables/watch.hpp"
#include "engine/rules/rule_book.hpp"

namespace hemvist {

// Only by ärende or kommun (R18): never by what else a person could be found by.
struct CaseSelection {
  std::optional<KommunCode> kommun{};
  std::optional<ArendeId> arende{};
  bool only_current = false;  // with a stay that has not ended
};

struct ListedCase {
  ArendeId arende;
  KommunCode bosattningskommun;
  std::vector<Decision> decisions;  // the person is not shown
  std::vector<Period> stays;        // those that are consecutive as one
  std::optional<Day> last_visit;    // that was performed
  std::int64_t minutes_this_month = 0;  // performed, by the clock, and those of monthly totals
  std::int64_t minutes_last_month = 0;
  Money invoiced;      // less what is credited
  Money open;          // of it, on invoices that are not wholly paid
  Money not_invoiced;  // claimed through this month, less what is invoiced; negative: to credit
  std::vector<Held> held;
  std::vector<Unpriced> unpriced;
  std::vector<Watch> watches;
};

std::vector<ListedCase> list_cases(const Store& store, const RuleBook& standing, const CaseSelection& selection, Day today);

}  // namespace hemvist
