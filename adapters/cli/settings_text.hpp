#pragma once
// The settings of the office as they are shown: each key with what holds, and whether that is the default.
#include <boost/json.hpp>

#include <string>

#include "engine/rules/office_settings.hpp"

namespace hemvist {

std::string to_text(const OfficeSettings& settings);
boost::json::object to_json(const OfficeSettings& settings);

}  // namespace hemvist
