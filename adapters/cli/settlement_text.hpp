#pragma once
// What price, settle and issue tell a person, in Swedish.
#include <string>

#include "adapters/jobs/issue_run.hpp"
#include "adapters/jobs/settle_month.hpp"

namespace hemvist {

std::string to_text(const SettleReport& report, const KommunRegister& kommuner, Day today);
std::string to_text(const PriceReport& report, const KommunRegister& kommuner, Day today);
std::string to_text(const IssueReport& report, const StoredRun& run, const KommunRegister& kommuner, Day today);

}  // namespace hemvist
