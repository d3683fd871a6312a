#include "adapters/jobs/try_tariff.hpp"

#include <algorithm>
#include <set>

#include "adapters/jobs/rule_files.hpp"
#include "engine/settlement/settle.hpp"

namespace hemvist {
namespace {

// What cannot be priced, told apart by visit and insats; the first reason counts.
using UnpricedPlaces = std::map<std::pair<std::string, Insats>, UnpricedReason>;

struct MonthSide {
  Money total;
  UnpricedPlaces unpriced;
};
using Months = std::map<Month, MonthSide>;

Months months_of(const PricedCase& priced, std::optional<Month> only) {
  Months months;
  for (const auto& line : claimed_lines(priced))
    if (!only || line.key.month == *only) months[line.key.month].total += line.amount;
  for (const auto& entry : priced.unpriced)
    if (!only || entry.month == *only) months[entry.month].unpriced.emplace(std::pair{entry.visit, entry.insats}, entry.reason);
  return months;
}

std::map<UnpricedReason, int> only_in(const UnpricedPlaces& these, const UnpricedPlaces& those) {
  std::map<UnpricedReason, int> counts;
  for (const auto& [place, reason] : these)
    if (!those.contains(place)) ++counts[reason];
  return counts;
}

void compare(TriedKommun& of, const ArendeId& arende, Months now, Months with) {
  std::set<Month> months;
  for (const auto* side : {&now, &with})
    for (const auto& [month, sums] : *side) months.insert(month);
  bool is_changed = false;
  for (const auto month : months) {
    const auto& before = now[month];
    const auto& after = with[month];
    of.now += before.total;
    of.with += after.total;
    TriedMonth tried{arende, month, before.total, after.total, only_in(before.unpriced, after.unpriced), only_in(after.unpriced, before.unpriced)};
    if (tried.difference().is_zero() && tried.no_longer_unpriced.empty() && tried.newly_unpriced.empty()) continue;
    is_changed = true;
    of.changed.push_back(std::move(tried));
  }
  if (!is_changed && !months.empty()) ++of.unchanged;
}

}  // namespace

TryReport try_tariffs(const Store& store, const RuleBook& standing, const std::vector<Tariff>& tried, std::optional<Month> month, Day today) {
  const auto fact = store.last_fact();
  const auto rules = rule_book_of(standing, store, fact);
  auto other_rules = rules;
  TryReport report{month, {}};
  for (const auto& tariff : tried) {
    report.kommuner.push_back({tariff.kommun, tariff.name, tariff.file_name, rules.tariffs.contains(tariff.kommun), {}, {}});
    other_rules.tariffs.insert_or_assign(tariff.kommun, tariff);
  }
  const CasePricer pricer{rules};
  const CasePricer other_pricer{other_rules};
  const auto through = month.value_or(Month::of(today));
  store.for_each_case(fact, [&](CaseRecords&& records) {
    const auto of = std::find_if(report.kommuner.begin(), report.kommuner.end(), [&](const TriedKommun& kommun) {
      return !records.decisions.empty() && records.decisions.front().bosattningskommun == kommun.kommun;
    });
    if (of == report.kommuner.end()) return;
    compare(*of, records.arende, months_of(pricer.price(records, through), month), months_of(other_pricer.price(records, through), month));
  });
  return report;
}

}  // namespace hemvist
