#pragma once
// The matrix of a level: what every insats, dygnsdel, zon and utförare comes to, so that a person can look for what is missing.
#include <boost/json.hpp>

#include <string>

#include "engine/rules/completeness.hpp"

namespace hemvist {

// Insatser that are paid alike stand in one table: dygnsdelar downwards, zoner and utförare across.
std::string matrix_text(const Tariff& tariff);
boost::json::array matrix_json(const Tariff& tariff);

}  // namespace hemvist
