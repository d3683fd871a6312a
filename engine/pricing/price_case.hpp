#pragma once
// Prices one ärende whole: admit → measure → price → hold; every visit ends on a line or on a list with its reason.
#include <map>
#include <memory>

#include "engine/pricing/priced_case.hpp"
#include "engine/pricing/tariff_table.hpp"
#include "engine/records/case_records.hpp"
#include "engine/rules/rule_book.hpp"

namespace hemvist {

// The ersättningsnivåer and agreements of a rule book compiled once, to price many ärenden with. One per thread; the rule book must outlive it.
class CasePricer {
public:
  explicit CasePricer(const RuleBook& rules);

  // Everything up to and including the month `through`. Amounts are rounded half up to öre, once per line.
  PricedCase price(const CaseRecords& records, Month through) const;

  const SwedishClock& clock() const { return clock_; }
  const RuleBook& rules() const { return *rules_; }

private:
  const RuleBook* rules_;
  SwedishClock clock_;
  std::vector<std::shared_ptr<const Calendar>> own_calendars_;  // of versions with storhelger of their own; the tables look into them
  std::map<KommunCode, std::vector<TariffTable>> tables_;  // of the versions of the level, then of the agreements
};

}  // namespace hemvist
