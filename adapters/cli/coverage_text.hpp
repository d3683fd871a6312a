#pragma once
// What coverage tells the own kommun, in Swedish.
#include <string>

#include "adapters/jobs/coverage_report.hpp"

namespace hemvist {

std::string_view code_text(ComparedSide side);  // "bosättningskommun", "egen_nivå", "egenkostnad"
std::string to_text(const CoverageReport& report, const KommunRegister& kommuner, Day today);

}  // namespace hemvist
