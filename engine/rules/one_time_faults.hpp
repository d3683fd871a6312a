#pragma once
// What is wrong with pris_enligt: the component whose price an engång is reckoned by, and whether it is one price.
#include "engine/rules/version_faults.hpp"

namespace hemvist {

// Looks for prices only in a version whose references end.
void tell_one_time_faults(const TariffVersion& version, const PriceSelector& selector, VersionFaults& faults);

}  // namespace hemvist
