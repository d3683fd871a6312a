#pragma once
// Puts the costs beside the insatser on lines of their own (R9), or on a list with the reason.
#include "engine/pricing/case_lines.hpp"
#include "engine/records/case_records.hpp"

namespace hemvist {

// Only under an agreement that has the item on that day, and never without a beslut and a begäran (R2). What lies after `through` belongs to a later run.
void price_extra_costs(PricedCase& priced, const CaseRecords& records, CaseLines& lines, Month through);

}  // namespace hemvist
