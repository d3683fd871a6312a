#pragma once
// What rules diff tells: the differences between two levels, in Swedish and as JSON.
#include <boost/json.hpp>

#include <string>

#include "engine/rules/compare_tariffs.hpp"

namespace hemvist {

// "från 2025-01-01: omvårdnad, zon=tätort: 507,00 → 521,00 kr per timme (+2,76 %)"; a line for each change.
std::string to_text(const TariffComparison& comparison, const Tariff& before, const Tariff& after);
boost::json::object to_json(const TariffComparison& comparison, const Tariff& before, const Tariff& after);

}  // namespace hemvist
