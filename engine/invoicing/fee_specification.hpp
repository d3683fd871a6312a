#pragma once
// The avgiftsunderlag: what was granted and performed for a person in a month, insats by insats, for the bosättningskommun to reckon its fee from (R11).
#include <optional>
#include <vector>

#include "engine/records/case_records.hpp"

namespace hemvist {

// Of one insats, or of all together. What was performed rests on a beslut and a begäran; what waits for one is only counted.
struct FeeRow {
  std::optional<Insats> insats;  // none: all of the ärende
  std::int64_t minutes = 0;      // performed in the month, by visits and monthly totals, as the clock went
  int visits = 0;                // performed, that began in the month
  int days_with_visits = 0;
  Rational occasions{0};         // visits and what totals told, but for the next two
  Rational portions{0};          // matdistribution
  Rational call_outs{0};         // larmutryckning
  int declined = 0;
  int in_vain = 0;               // bom
  int late_cancelled = 0;
  int absence_visits = 0;        // that were planned and fell away
  int waiting = 0;               // performed visits that rest on no beslut and begäran
  std::optional<std::int64_t> granted_minutes{};    // none: not said, or granted as occasions
  std::optional<std::int64_t> granted_occasions{};
  int decision_days = 0;         // on which a beslut on just this insats was active, within the stay
  int absence_days = 0;          // of those, away
};

struct FeeSpecification {
  ArendeId arende;
  KommunCode bosattningskommun;
  Month month;
  std::vector<FeeRow> rows;  // in order of insats
  FeeRow all;
};

// Nothing when the month has nothing of the ärende. Never an amount: the fee is the bosättningskommun's own.
std::optional<FeeSpecification> fee_specification(const CaseRecords& records, Month month, const SwedishClock& clock);

}  // namespace hemvist
