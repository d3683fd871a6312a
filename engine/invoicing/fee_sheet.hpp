#pragma once
// The avgiftsunderlag of the ärenden of one bosättningskommun as a table of cells.
#include <span>

#include "engine/invoicing/fee_specification.hpp"
#include "engine/invoicing/sheet.hpp"
#include "engine/invoicing/visit_underlag.hpp"

namespace hemvist {

// With `persons` a column personnummer.
Sheet fee_sheet(KommunCode kommun, Month month, Day day, std::span<const FeeSpecification> specifications, const PersonsOfCases* persons = nullptr);

}  // namespace hemvist
