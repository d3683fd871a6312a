#pragma once
// Turns the words of a visit on the command line into the visit.
#include "adapters/cli/commands.hpp"
#include "adapters/jobs/try_visit.hpp"

namespace hemvist {

// Throws UsageFault, which says what to write instead.
TrialVisit trial_visit(const TrialArguments& words);

}  // namespace hemvist
