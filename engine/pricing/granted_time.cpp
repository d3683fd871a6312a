#include "engine/pricing/granted_time.hpp"

#include "engine/records/admit.hpp"

namespace hemvist {

Rational daily_amount(const Decision& decision, Day day) {
  const auto& granted = *decision.granted;
  const auto amount = granted.unit == GrantedUnit::timmar ? granted.amount * Rational{60} : granted.amount;
  switch (granted.per) {
    case GrantedPer::dag: return amount;
    case GrantedPer::vecka: return amount / Rational{7};
    case GrantedPer::manad: return amount / Rational{Month::of(day).days()};
    case GrantedPer::beslut: return amount / Rational{decision.active().days()};
  }
  return amount;
}

DailyGrant granted_on(std::span<const Decision> decisions, Insats insats, Day day) {
  DailyGrant sum;
  for (const auto& decision : decisions) {
    if (decision.insats != insats || !decision.active().contains(day) || refusal(decision)) continue;
    if (!decision.granted) {
      sum.not_said = true;
    } else if (decision.granted->unit == GrantedUnit::tillfallen) {
      sum.by_occasion = true;
      sum.occasions += daily_amount(decision, day);
    } else {
      sum.by_time = true;
      sum.minutes += daily_amount(decision, day);
    }
  }
  return sum;
}

}  // namespace hemvist
