#pragma once
// An ärende told again as if another kommun were the bosättningskommun, so that what was performed can be priced by its level.
#include "engine/records/case_records.hpp"
#include "engine/rules/tariff.hpp"
#include "engine/values/swedish_clock.hpp"

namespace hemvist {

// Where in the price list, for what the ärende does not say in the words of the level.
struct HomeChoice {
  std::string zone;                    // empty: as zon_utanför_kommunen has it
  std::optional<Performer> performer;  // the column for all; none: as the ärende has it
};

// The utförda visits (no monthly totals: they have no visits to compare; no extra costs: they rest on no level), with the beslut that some of them are of. A zone that the level does not have is taken for not said.
// What is granted stays only where the level pays by it: elsewhere nothing is over the granted, and all that was performed is priced.
CaseRecords as_if_home(const CaseRecords& records, const Tariff& level, const HomeChoice& choice, const SwedishClock& clock);

}  // namespace hemvist
