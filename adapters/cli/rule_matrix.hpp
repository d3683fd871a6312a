#pragma once
// The matrix of a level: what every insats, dygnsdel, zon and utförare comes to, so that a person can look for what is missing.
#include <string>

#include "engine/rules/tariff.hpp"

namespace hemvist {

// Insatser that are paid alike stand in one table: the base prices first, then tillägg, engångsbelopp and avgifter.
std::string matrix_text(const Tariff& tariff);

}  // namespace hemvist
