#pragma once
// What a month's visits come to under one kommun's level, and how the levels stand to each other.
#include <chrono>
#include <map>
#include <vector>

#include "engine/pricing/priced_case.hpp"
#include "engine/records/case_records.hpp"
#include "engine/values/swedish_clock.hpp"

namespace hemvist {

struct LevelOutcome {
  KommunCode kommun;
  std::string name;
  bool is_own = false;
  Money amount;                              // of the visits that have a price
  std::chrono::minutes priced_minutes{0};    // as performed, within the months that are looked at
  int priced_visits = 0;                     // also those that the level states are not paid
  int left_out = 0;                          // visits that wait for the bosättningskommun or are never reimbursed, whatever the level
  std::map<UnpricedReason, int> unpriced{};  // visits by their first reason

  int unpriced_visits() const;
  std::optional<UnpricedReason> commonest_reason() const;
  // Ören per performed hour, rounded half up; none without a priced hour.
  std::optional<Money> per_hour() const;
};

// Why each visit has no price. One that is paid by the beslut and the stay has none when what is paid so has none.
std::map<std::string, UnpricedReason> unpriced_visits_of(const CaseRecords& records, const PricedCase& priced, const SwedishClock& clock);

// Adds an ärende that was priced as if the kommun were its home. `month`: its lines and the visits that start in it; none: all up to the end of `through`.
void add_case(LevelOutcome& to, const CaseRecords& records, const PricedCase& priced, std::optional<Month> month, Month through, const SwedishClock& clock);

// The highest price per hour first, those without any last; then by kommun.
void sort_outcomes(std::vector<LevelOutcome>& outcomes);

}  // namespace hemvist
