#include "adapters/jobs/compare_levels.hpp"

#include "engine/pricing/price_case.hpp"

namespace hemvist {
namespace {

// Only what starts in the month: the tail of an earlier visit is on that month's side of the comparison.
void keep_month(CaseRecords& records, Month month, const SwedishClock& clock) {
  std::erase_if(records.visits, [&](const Visit& visit) { return Month::of(clock.day_of(visit.start)) != month; });
}

}  // namespace

LevelComparison compare_levels(const Store& store, const RuleBook& levels, std::optional<Month> month, const HomeChoice& choice, Day today) {
  LevelComparison comparison{month, store.kommun(), levels.tariffs.contains(store.kommun()), choice, {}};
  for (const auto& [kommun, tariff] : levels.tariffs) comparison.outcomes.push_back({kommun, tariff.name, kommun == comparison.own, {}});
  const CasePricer pricer{levels};
  const auto& clock = pricer.clock();
  const auto through = month.value_or(Month::of(today));
  store.for_each_case(store.last_fact(), [&](CaseRecords&& records) {
    if (month) keep_month(records, *month, clock);
    for (auto& outcome : comparison.outcomes) {
      const auto told = as_if_home(records, levels.tariffs.at(outcome.kommun), choice, clock);
      if (!told.visits.empty()) add_case(outcome, told, pricer.price(told, through), month, through, clock);
    }
  });
  sort_outcomes(comparison.outcomes);
  return comparison;
}

}  // namespace hemvist
