#pragma once
// What the dygnsdelar make of an ordinary week, one without holidays: the times that none covers, and which of them never come.
#include <optional>
#include <string>
#include <vector>

#include "engine/rules/tariff.hpp"

namespace hemvist {

// "mån 22:00 - tis 07:00, sön 23:00 - mån 00:00"; empty when every minute has its dygnsdel.
std::string uncovered_text(const std::vector<Daypart>& dayparts);

// The indices of those that name times of the week, all of which dygnsdelar before them have taken.
std::vector<int> dayparts_never_first(const std::vector<Daypart>& dayparts);

// The index of the dygnsdel that holds so many minutes after Monday 00:00.
std::optional<int> daypart_at(const std::vector<Daypart>& dayparts, int week_minute);

}  // namespace hemvist
