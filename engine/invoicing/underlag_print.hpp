#pragma once
// A fakturaunderlag as a table to be printed: a group of rows for each line of the document.
#include "engine/invoicing/printed_table.hpp"
#include "engine/invoicing/visit_underlag.hpp"
#include "engine/values/swedish_clock.hpp"

namespace hemvist {

struct UnderlagParties {
  std::string sender;  // "Borgholms kommun, Socialförvaltningen"
  std::string buyer;   // "Granbacka kommun"
};

// With `persons` the personnummer stands in the heading of each line.
PrintedTable underlag_print(const VisitUnderlag& underlag, const UnderlagParties& parties, const SwedishClock& clock, const PersonsOfCases* persons = nullptr);

}  // namespace hemvist
