#pragma once
// What price --med and rules jämför tell, in Swedish and as JSON.
#include <boost/json.hpp>

#include <string>

#include "adapters/jobs/compare_levels.hpp"
#include "adapters/jobs/try_tariff.hpp"

namespace hemvist {

std::string to_text(const TryReport& report);
boost::json::object to_json(const TryReport& report);

std::string to_text(const LevelComparison& comparison, const KommunRegister& kommuner, Day today);
boost::json::object to_json(const LevelComparison& comparison);

}  // namespace hemvist
