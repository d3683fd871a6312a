#include "adapters/jobs/settle_month.hpp"

#include <iterator>

#include "adapters/jobs/rule_files.hpp"
#include "engine/settlement/settle.hpp"

namespace hemvist {
namespace {

// The claimed lines of an ärende that a preliminary level has priced, as they are held.
std::vector<Held> priced_preliminarily(const PricedCase& priced) {
  std::vector<Held> held;
  for (const auto& line : priced.lines) {
    if (line.not_paid || line.line.amount.is_zero() || !priced.tariff->versions[static_cast<std::size_t>(line.version)].is_preliminary) continue;
    const auto& key = line.line.key;
    held.push_back({key.arende, "", priced.component(line.version, line.price.at).insatser.front(), key.month, HeldReason::preliminar_niva,
                    key.unit == LineUnit::minut ? line.line.quantity : Rational{0}, 0});
  }
  return held;
}

}  // namespace

SettleReport settle_month(Store& store, const RuleBook& standing, const SettleRequest& request) {
  const auto scope = store.scope();
  const auto rules = rule_book_of(standing, store, scope.fact);
  const CasePricer pricer{rules};
  std::vector<PricedLine> claim;
  LeftOut left_out;
  std::set<KommunCode> preliminary;
  for_each_priced_case(store, pricer, scope.fact, request.month, [&](CaseRecords&& records, PricedCase&& priced) {
    auto lines = claimed_lines(priced);
    claim.insert(claim.end(), std::make_move_iterator(lines.begin()), std::make_move_iterator(lines.end()));
    auto held = priced_preliminarily(priced);
    if (!held.empty()) preliminary.insert(records.decisions.front().bosattningskommun);
    if (request.without_preliminary) priced.held.insert(priced.held.end(), held.begin(), held.end());
    gather(left_out, priced);
  });
  auto draft = settle(request.month, claim, store.issued_lines());
  const auto is_to_preliminary = [&](const DraftDocument& document) { return preliminary.contains(document.bosattningskommun); };
  if (request.without_preliminary) std::erase_if(draft.documents, is_to_preliminary);
  return {store.kommun(), store.save_draft(draft, scope, request.user, request.today), std::move(left_out), std::move(preliminary)};
}

}  // namespace hemvist
