#pragma once
// Registers what the bosättningskommun has approved over the granted, and says what is still held.
#include "adapters/jobs/price_month.hpp"

namespace hemvist {

struct ApprovalOutcome {
  RowResult result;
  std::vector<Held> still_held{};  // of the ärende, insats and month
};

ApprovalOutcome register_approval(Store& store, const RuleBook& standing, const Approval& approval, std::string_view user, Day today);

}  // namespace hemvist
