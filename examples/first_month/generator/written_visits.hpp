#pragma once
// The visits of the example that are written one by one: those reckoned by hand in expected/, and the odd ones.
#include <vector>

#include "examples/first_month/generator/exported_visit.hpp"

namespace hemvist {

// All visits of the ärenden that are reckoned by hand.
std::vector<ExportedVisit> reckoned_visits();
// Odd visits in ärenden that otherwise follow a daily routine; they fall between its hours.
std::vector<ExportedVisit> odd_visits();
// New versions of visits that are already there, as they come when the month is looked through.
std::vector<ExportedVisit> later_versions();

}  // namespace hemvist
