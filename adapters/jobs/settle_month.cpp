#include "adapters/jobs/settle_month.hpp"

#include <iterator>

#include "adapters/jobs/rule_files.hpp"
#include "engine/settlement/settle.hpp"

namespace hemvist {

SettleReport settle_month(Store& store, const RuleBook& standing, Month month, std::string_view user, Day today) {
  const auto scope = store.scope();
  const auto rules = rule_book_of(standing, store, scope.fact);
  const CasePricer pricer{rules};
  std::vector<PricedLine> claim;
  LeftOut left_out;
  for_each_priced_case(store, pricer, scope.fact, month, [&](CaseRecords&&, PricedCase&& priced) {
    auto lines = claimed_lines(priced);
    claim.insert(claim.end(), std::make_move_iterator(lines.begin()), std::make_move_iterator(lines.end()));
    gather(left_out, priced);
  });
  const auto draft = settle(month, claim, store.issued_lines());
  return {store.kommun(), store.save_draft(draft, scope, user, today), std::move(left_out)};
}

}  // namespace hemvist
