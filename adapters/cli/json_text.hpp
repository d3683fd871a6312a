#pragma once
// JSON written for people and programs alike: keys in the order they were given, two blanks for each level.
#include <boost/json.hpp>

#include <string>

namespace hemvist {

std::string to_indented_text(const boost::json::value& value);

}  // namespace hemvist
