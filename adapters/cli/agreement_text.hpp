#pragma once
// The agreements with other kommuner as text for a terminal.
#include <string>

#include "engine/rules/rule_book.hpp"

namespace hemvist {

std::string agreements_text(const RuleBook& rules, Day today);

}  // namespace hemvist
