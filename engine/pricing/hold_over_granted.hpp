#pragma once
// Takes what was performed over the granted off the lines of a case and lists it (R8): from the latest visits backwards.
#include "engine/pricing/priced_case.hpp"
#include "engine/records/case_records.hpp"

namespace hemvist {

// Lines must be rounded, not yet priced. What is held of a base price is held of the supplements on it.
void hold_over_granted(PricedCase& priced, const CaseRecords& records);

}  // namespace hemvist
