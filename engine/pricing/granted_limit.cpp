#include "engine/pricing/granted_limit.hpp"

namespace hemvist {

GrantedLimit granted_in(std::span<const Decision> decisions, Insats insats, const Period& period, const Rational& factor,
                        const std::function<bool(Day)>& counts) {
  Rational minutes{0};
  Rational occasions{0};
  bool by_time = false;
  bool by_occasion = false;
  for (auto day = period.from; day < period.end; day += date::days{1}) {
    if (counts && !counts(day)) continue;
    const auto granted = granted_on(decisions, insats, day);
    if (granted.not_said) return {};
    minutes += granted.minutes;
    occasions += granted.occasions;
    by_time |= granted.by_time;
    by_occasion |= granted.by_occasion;
  }
  if (by_time && by_occasion) return {};
  if (by_time) return {round_half_up(minutes * factor), std::nullopt};
  if (by_occasion) return {std::nullopt, round_half_up(occasions * factor)};
  return {};
}

Period cap_period(CapPeriod per, Day day) {
  if (per == CapPeriod::manad) return Month::of(day).period();
  const auto monday = day - date::days{date::weekday{day}.iso_encoding() - 1};
  return {monday, monday + date::days{7}};
}

Cap cap_of(const Component& component) { return component.cap.value_or(Cap{}); }

}  // namespace hemvist
