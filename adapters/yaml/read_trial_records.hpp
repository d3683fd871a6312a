#pragma once
// Reads the rows of a trial (a scenario, a test of a level): beslut, besök, frånvaro and månadssummor as a person writes them.
#include <optional>

#include "adapters/yaml/yaml_cursor.hpp"
#include "engine/records/case_records.hpp"
#include "engine/values/swedish_clock.hpp"

namespace hemvist {

// What a row of `beslut` may leave out; none: the row must say it.
struct TrialDecisionDefaults {
  std::optional<KommunCode> bosattningskommun;
  std::optional<Period> valid;
  std::optional<Insats> insats;
  std::optional<Day> requested;  // none: a row without begäran_datum has no begäran
};

// Each reads the keys that are its own and leaves it to the caller which others there may be (ärende, besök, version).
// Faults are noted at the row; what could not be read has some value.
Decision read_trial_decision(const YamlCursor& at, const ArendeId& arende, const TrialDecisionDefaults& defaults);
// The end is `slut`, or the start with `minuter` after it.
Visit read_trial_visit(const YamlCursor& at, const ArendeId& arende, std::string id, const SwedishClock& clock);
Absence read_trial_absence(const YamlCursor& at, const ArendeId& arende);
MonthlyTotal read_trial_total(const YamlCursor& at, const ArendeId& arende);

// "2024-07"
std::optional<Month> as_month(const YamlCursor& at);

}  // namespace hemvist
