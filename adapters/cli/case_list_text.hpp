#pragma once
// What ärenden tells a person, in Swedish. It says nothing of who the one with the ärende is.
#include <string>

#include "adapters/jobs/list_cases.hpp"

namespace hemvist {

std::string cases_text(const std::vector<ListedCase>& cases, const KommunRegister& kommuner, Day today);

}  // namespace hemvist
