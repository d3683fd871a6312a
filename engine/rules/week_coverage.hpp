#pragma once
// The times of an ordinary week, one without holidays, that no dygnsdel covers.
#include <string>
#include <vector>

#include "engine/rules/tariff.hpp"

namespace hemvist {

// "mån 22:00 - tis 07:00, sön 23:00 - mån 00:00"; empty when every minute has its dygnsdel.
std::string uncovered_text(const std::vector<Daypart>& dayparts);

}  // namespace hemvist
