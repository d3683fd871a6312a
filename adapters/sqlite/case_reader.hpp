#pragma once
// All that is known of an ärende, read as it stood after a given journal entry.
#include "adapters/sqlite/absence_table.hpp"
#include "adapters/sqlite/approval_table.hpp"
#include "adapters/sqlite/decision_table.hpp"
#include "adapters/sqlite/extra_cost_table.hpp"
#include "adapters/sqlite/monthly_total_table.hpp"
#include "adapters/sqlite/visit_table.hpp"
#include "engine/records/case_records.hpp"

namespace hemvist {

struct StoredArende {
  ArendeId arende;
  std::int64_t number;
  KommunCode bosattningskommun;
};

class CaseReader {
public:
  explicit CaseReader(Connection& connection)
      : connection_{connection}, decisions_{connection}, visits_{connection}, absences_{connection}, totals_{connection},
        approvals_{connection}, extra_costs_{connection} {}
  std::vector<StoredArende> list(std::int64_t up_to) const;  // in order of ärende
  CaseRecords read(const StoredArende& stored, std::int64_t up_to);

private:
  Connection& connection_;
  DecisionReader decisions_;
  VisitReader visits_;
  AbsenceReader absences_;
  MonthlyTotalReader totals_;
  ApprovalReader approvals_;
  ExtraCostReader extra_costs_;
};

// The ärende that a row calls by its name; throws StoreError when the name in the store is none.
ArendeId stored_arende_id(std::string_view name);

}  // namespace hemvist
