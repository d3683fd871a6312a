#include "engine/settlement/level_outcome.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "engine/settlement/settle.hpp"

namespace hemvist {

std::map<std::string, UnpricedReason> unpriced_visits_of(const CaseRecords& records, const PricedCase& priced, const SwedishClock& clock) {
  std::map<std::string, UnpricedReason> unpriced;
  for (const auto& entry : priced.unpriced)
    if (!entry.visit.empty()) unpriced.emplace(entry.visit, entry.reason);
  for (const auto& counted : priced.visits) {
    const auto slices = priced.slices_of(counted);
    if (std::none_of(slices.begin(), slices.end(), [](const CountedSlice& slice) { return slice.line == no_line; })) continue;
    const auto& visit = records.visits[counted.visit];
    const auto month = Month::of(clock.day_of(visit.start));
    for (const auto& entry : priced.unpriced)
      if (entry.visit.empty() && entry.month == month && closeness(entry.insats, visit.insats) != Closeness::none) unpriced.emplace(visit.id, entry.reason);
  }
  return unpriced;
}

int LevelOutcome::unpriced_visits() const {
  int count = 0;
  for (const auto& [reason, visits] : unpriced) count += visits;
  return count;
}

std::optional<UnpricedReason> LevelOutcome::commonest_reason() const {
  const auto most = std::max_element(unpriced.begin(), unpriced.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == unpriced.end() ? std::nullopt : std::optional{most->first};
}

std::optional<Money> LevelOutcome::per_hour() const {
  if (priced_minutes.count() == 0) return std::nullopt;
  return Money::from_ore(round_half_up(Rational{amount.ore()} * Rational{60} / Rational{priced_minutes.count()}));
}

void add_case(LevelOutcome& to, const CaseRecords& records, const PricedCase& priced, std::optional<Month> month, Month through, const SwedishClock& clock) {
  const auto unpriced = unpriced_visits_of(records, priced, clock);
  std::set<std::string> left_out;
  for (const auto& entry : priced.held) left_out.insert(entry.visit);
  for (const auto& entry : priced.not_reimbursable)
    if (entry.reason != NotReimbursableReason::ersatts_inte) left_out.insert(entry.visit);
  for (const auto& line : claimed_lines(priced))
    if (!month || line.key.month == *month) to.amount += line.amount;
  const auto end = clock.start_of(through.period().end);
  for (const auto& visit : records.visits) {
    const auto of = Month::of(clock.day_of(visit.start));
    if (of > through || (month && of != *month)) continue;
    if (const auto found = unpriced.find(visit.id); found != unpriced.end()) {
      ++to.unpriced[found->second];
    } else if (records.decisions.empty() || left_out.contains(visit.id)) {
      ++to.left_out;
    } else {
      ++to.priced_visits;
      to.priced_minutes += std::min(visit.end, end) - visit.start;
    }
  }
}

void sort_outcomes(std::vector<LevelOutcome>& outcomes) {
  const auto place = [](const LevelOutcome& outcome) { return std::tuple{-outcome.per_hour().value_or(Money::from_ore(-1)).ore(), outcome.kommun}; };
  std::sort(outcomes.begin(), outcomes.end(), [&](const LevelOutcome& a, const LevelOutcome& b) { return place(a) < place(b); });
}

}  // namespace hemvist
