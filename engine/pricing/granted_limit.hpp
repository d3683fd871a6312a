#pragma once
// How much a beslut grants in a month, and what of the performed is over it (R8): held from the latest visits backwards.
#include <span>

#include "engine/pricing/priced_case.hpp"
#include "engine/values/swedish_clock.hpp"

namespace hemvist {

// Minutes or whole occasions that the beslut naming `insats` grant together in `month`; none where no limit is known
// or the beslut of the month mix time and occasions. Per vecka: × active days / 7; per månad: / days of the month; per dag: × days;
// rounded half up once.
struct GrantedLimit {
  std::optional<std::int64_t> minutes;
  std::optional<std::int64_t> occasions;
};
GrantedLimit granted_in(std::span<const Decision> decisions, Insats insats, Month month);

// Takes what is over the granted off the lines of the case and lists it. Lines must be rounded, not yet priced.
void hold_over_granted(PricedCase& priced, const CaseRecords& records);

}  // namespace hemvist
