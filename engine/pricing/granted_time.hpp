#pragma once
// What the beslut grant, day by day, exact: per vecka a seventh a day, per månad a day's part of its month, per beslut of its active days.
#include <span>

#include "engine/records/decision.hpp"

namespace hemvist {

// Of all beslut naming the insats that are active on the day and can be billed. What is granted as time, as occasions, or not at all.
struct DailyGrant {
  Rational minutes{0};
  Rational occasions{0};
  bool by_time = false;
  bool by_occasion = false;
  bool not_said = false;
};
DailyGrant granted_on(std::span<const Decision> decisions, Insats insats, Day day);
// What one beslut grants for one of its active days, in minutes or occasions.
Rational daily_amount(const Decision& decision, Day day);

}  // namespace hemvist
