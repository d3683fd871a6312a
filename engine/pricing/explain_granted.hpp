#pragma once
// Tells what a beslut grants and what was performed beyond it.
#include "engine/pricing/priced_case.hpp"
#include "engine/records/case_records.hpp"

namespace hemvist {

// "840 minuter per vecka × 31 dagar / 7"; `days`: how many of its active days in the month.
std::string granted_text(const Decision& decision, Month month, int days);
// The grants of every beslut on the insats that are active in the month: "… + …"; empty: nothing is said.
std::string granted_text(const CaseRecords& records, Insats insats, Month month);
// "Beviljat i omvårdnad: 120 minuter per dag × 2 dagar = 240 minuter. Utfört: 270 minuter. Över beviljat: 30 minuter."
std::string over_granted_text(const PricedCase& priced, const CaseRecords& records, const Held& held, const Cap& cap);

}  // namespace hemvist
