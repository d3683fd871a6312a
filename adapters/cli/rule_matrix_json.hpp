#pragma once
// The same matrix for programs: every cell of every version, with what it is paid and where that stands.
#include <boost/json.hpp>

#include "engine/rules/tariff.hpp"

namespace hemvist {

// As schemas/rules_check.schema.json has it under "versions".
boost::json::array matrix_json(const Tariff& tariff);

}  // namespace hemvist
