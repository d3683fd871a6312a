#pragma once
// Takes what was performed over the granted, and is not approved, off the lines of a case and lists it (R8): from the latest visits backwards.
#include "engine/pricing/approved_left.hpp"
#include "engine/pricing/priced_case.hpp"
#include "engine/records/case_records.hpp"

namespace hemvist {

// Lines must be rounded, not yet priced. What is held of a base price is held of the supplements on it. `approved` is used up.
void hold_over_granted(PricedCase& priced, const CaseRecords& records, ApprovedLeft& approved);

}  // namespace hemvist
