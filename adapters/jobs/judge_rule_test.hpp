#pragma once
// Tells in Swedish where what came of a test of a level is not what it expects.
#include "engine/pricing/priced_case.hpp"
#include "engine/pricing/rule_test.hpp"

namespace hemvist {

struct RuleTestDifference {
  SourcePlace place;    // of the expectation in the test file
  std::string message;  // what was expected and what came
};

// None: everything came out as expected, and nothing besides.
std::vector<RuleTestDifference> judge_rule_test(const RuleTest& test, const PricedCase& priced);

}  // namespace hemvist
