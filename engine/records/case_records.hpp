#pragma once
// All that is known of one ärende: the beslut in force as last told, and the latest version of each visit that was not retracted.
#include <vector>

#include "engine/records/decision.hpp"
#include "engine/records/visit.hpp"

namespace hemvist {

struct CaseRecords {
  ArendeId arende;
  std::vector<Decision> decisions;
  std::vector<Visit> visits;
};

}  // namespace hemvist
