#pragma once
// The agreements with other kommuner as JSON.
#include "adapters/cli/json_text.hpp"
#include "engine/rules/rule_book.hpp"

namespace hemvist {

boost::json::object agreements_json(const RuleBook& rules, Day today);

}  // namespace hemvist
