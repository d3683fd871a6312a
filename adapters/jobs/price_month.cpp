#include "adapters/jobs/price_month.hpp"

#include <iterator>

#include "adapters/jobs/rule_files.hpp"
#include "engine/settlement/settle.hpp"

namespace hemvist {
namespace {

template <class Entry>
void move_over(std::vector<Entry>& to, std::vector<Entry>& from) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

void keep_month(PricedCase& priced, Month month) {
  const auto other = [month](const auto& entry) { return entry.month != month; };
  std::erase_if(priced.held, other);
  std::erase_if(priced.unpriced, other);
  std::erase_if(priced.not_reimbursable, other);
}

}  // namespace

void gather(LeftOut& to, PricedCase& from) {
  move_over(to.held, from.held);
  move_over(to.unpriced, from.unpriced);
  move_over(to.not_reimbursable, from.not_reimbursable);
  move_over(to.overlaps, from.overlaps);
}

void for_each_priced_case(const Store& store, const CasePricer& pricer, std::int64_t up_to_fact, Month through,
                          const std::function<void(CaseRecords&&, PricedCase&&)>& use) {
  store.for_each_case(up_to_fact, [&](CaseRecords&& records) {
    auto priced = pricer.price(records, through);
    use(std::move(records), std::move(priced));
  });
}

PriceReport price_month(const Store& store, const RuleBook& standing, std::optional<Month> month, Day today) {
  const auto fact = store.last_fact();
  const auto rules = rule_book_of(standing, store, fact);
  const CasePricer pricer{rules};
  PriceReport report{month, {}, {}};
  for_each_priced_case(store, pricer, fact, month.value_or(Month::of(today)), [&](CaseRecords&& records, PricedCase&& priced) {
    PricedArende arende{records.arende, records.decisions.front().bosattningskommun, {}, {}};
    for (auto& line : claimed_lines(priced)) {
      if (month && line.key.month != *month) continue;
      arende.total += line.amount;
      arende.lines.push_back(std::move(line));
    }
    if (month) keep_month(priced, *month);
    if (!arende.lines.empty()) report.arenden.push_back(std::move(arende));
    gather(report.left_out, priced);
  });
  return report;
}

}  // namespace hemvist
