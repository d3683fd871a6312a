#pragma once
// Makes a draft run: what would be invoiced and credited now, for a month and everything before it.
#include "adapters/jobs/price_month.hpp"

namespace hemvist {

struct SettleReport {
  KommunCode vistelsekommun;
  StoredRun run;
  LeftOut left_out;
};

SettleReport settle_month(Store& store, const RuleBook& standing, Month month, std::string_view user, Day today);

}  // namespace hemvist
