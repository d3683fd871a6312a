#pragma once
// A line of costs beside the insats told step by step: the agreement, its item, and the records of each day.
#include "engine/pricing/explain.hpp"

namespace hemvist {

// `line`: index in priced.lines, of an extra cost.
Explanation explain_extra_cost(const PricedCase& priced, const CaseRecords& records, std::size_t line, const RuleBook& rules);

}  // namespace hemvist
