#pragma once
// A fakturaunderlag as a table of cells: a row for all that was counted, a sum for each line, and the total of the document.
#include "engine/invoicing/sheet.hpp"
#include "engine/invoicing/visit_underlag.hpp"
#include "engine/values/swedish_clock.hpp"

namespace hemvist {

// With `persons` a column personnummer.
Sheet underlag_sheet(const VisitUnderlag& underlag, const SwedishClock& clock, const PersonsOfCases* persons = nullptr);

}  // namespace hemvist
