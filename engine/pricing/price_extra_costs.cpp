#include "engine/pricing/price_extra_costs.hpp"

namespace hemvist {
namespace {

void price_extra_cost(PricedCase& priced, const CaseRecords& records, std::size_t index, CaseLines& lines) {
  const auto& cost = records.extra_costs[index];
  const auto month = Month::of(cost.day);
  const auto admission = admit(cost, records.decisions);
  const auto* admitted = std::get_if<Admitted>(&admission);
  const auto insats = (admitted != nullptr ? *admitted->decision : records.decisions.front()).insats;
  const auto never = [&](NotReimbursableReason reason) {
    priced.not_reimbursable.push_back({records.arende, "", insats, month, reason, Rational{0}, cost.id});
  };
  const auto* agreement = agreement_on(priced.agreements, cost.day);
  if (agreement == nullptr) return never(NotReimbursableReason::merkostnad_utan_avtal);
  if (const auto* reason = std::get_if<NotReimbursableReason>(&admission)) return never(*reason);
  if (const auto* reason = std::get_if<HeldReason>(&admission)) {
    priced.held.push_back({records.arende, "", insats, month, *reason, Rational{0}, 0, cost.id});
    return;
  }
  const auto* item = item_of(*agreement, cost.item);
  if (item == nullptr) {
    priced.unpriced.push_back({records.arende, "", insats, month, UnpricedReason::merkostnad_saknas_i_avtal,
                               "slag=" + cost.item + ", " + ground_of(*agreement), {}, cost.id});
    return;
  }
  const auto line = lines.extra_cost_line(month, priced.version_of(*agreement), *item);
  priced.lines[line].counted += cost.count;
  priced.lines[line].rounded = priced.lines[line].counted;
  priced.extra_costs.push_back({index, admitted->decision, line});
}

}  // namespace

void price_extra_costs(PricedCase& priced, const CaseRecords& records, CaseLines& lines, Month through) {
  for (std::size_t c = 0; c < records.extra_costs.size(); ++c)
    if (Month::of(records.extra_costs[c].day) <= through) price_extra_cost(priced, records, c, lines);
}

}  // namespace hemvist
