#pragma once
// How much may be performed in a month or week before it must be approved (R8): what the beslut grant there, times the factor of the level.
#include <functional>

#include "engine/pricing/granted_time.hpp"
#include "engine/rules/tariff.hpp"

namespace hemvist {

// Minutes or whole occasions that the beslut naming `insats` grant together in the days of `period` that `counts`; none where no limit is known
// or the beslut mix time and occasions. Times `factor`, rounded half up once.
struct GrantedLimit {
  std::optional<std::int64_t> minutes;
  std::optional<std::int64_t> occasions;
};
GrantedLimit granted_in(std::span<const Decision> decisions, Insats insats, const Period& period, const Rational& factor = Rational{1},
                        const std::function<bool(Day)>& counts = nullptr);

// The calendar month or the week from Monday that the day lies in.
Period cap_period(CapPeriod per, Day day);
// What the level says of the component; where it is silent, once the granted of the month.
Cap cap_of(const Component& component);

}  // namespace hemvist
