#pragma once
// Makes a draft run: what would be invoiced and credited now, for a month and everything before it.
#include <set>

#include "adapters/jobs/price_month.hpp"
#include "adapters/jobs/settle_causes.hpp"
#include "engine/settlement/arrange_documents.hpp"
#include "engine/settlement/missing.hpp"

namespace hemvist {

struct SettleReport {
  KommunCode vistelsekommun;
  StoredRun run;
  LeftOut left_out;
  std::vector<WaitingDocuments> waiting;  // for a later run
  std::set<KommunCode> preliminary;  // whose documents rest on a level that is not yet fastställd
  DraftCauses causes{};            // of each document and line
  std::vector<Missing> missing{};  // that should have come before the run
};

struct SettleRequest {
  Month month;
  std::string user;
  Day today;
  bool without_preliminary = false;  // the months of an ärende that rest on a preliminary level are held
};

SettleReport settle_month(Store& store, const RuleBook& standing, const SettleRequest& request);

}  // namespace hemvist
