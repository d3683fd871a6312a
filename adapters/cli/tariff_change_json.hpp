#pragma once
// The differences between two levels as JSON.
#include <boost/json.hpp>

#include "engine/rules/compare_tariffs.hpp"

namespace hemvist {

boost::json::object to_json(const TariffComparison& comparison, const Tariff& before, const Tariff& after);

}  // namespace hemvist
