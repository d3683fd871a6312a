#pragma once
// Prices the cases of a scenario and tells, in its own words, where the outcome is not what it says.
#include <set>

#include "engine/rules/rule_book.hpp"
#include "tests/engine/pricing/scenario.hpp"

namespace hemvist {

struct ScenarioVerdict {
  std::vector<std::string> differences;  // none: everything came out as written
  std::set<std::string> codes;           // of what was held, unpriced or not reimbursable
};

// The law and the calendar that the product ships, with the levels of the scenario.
RuleBook rules_of(const Scenario& scenario);

ScenarioVerdict play_scenario(const Scenario& scenario);

}  // namespace hemvist
