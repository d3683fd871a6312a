#pragma once
// All that is known of one ärende: the beslut in force as last told, and the latest version of each visit, absence and monthly total that was not retracted.
#include <vector>

#include "engine/records/absence.hpp"
#include "engine/records/approval.hpp"
#include "engine/records/decision.hpp"
#include "engine/records/extra_cost.hpp"
#include "engine/records/monthly_total.hpp"
#include "engine/records/visit.hpp"

namespace hemvist {

struct CaseRecords {
  ArendeId arende;
  std::vector<Decision> decisions;
  std::vector<Visit> visits;
  std::vector<Absence> absences{};      // in order of their first day, none retracted
  std::vector<MonthlyTotal> totals{};  // none retracted
  std::vector<Approval> approvals{};   // one of an insats and month, none withdrawn
  std::vector<ExtraCost> extra_costs{};  // in order of day and id, none retracted
};

}  // namespace hemvist
