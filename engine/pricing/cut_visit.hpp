#pragma once
// Cuts a stretch of time at every midnight, clock change, version change and change of dygnsdel. Minutes are conserved.
#include <span>
#include <vector>

#include "engine/pricing/priced_case.hpp"
#include "engine/pricing/tariff_table.hpp"

namespace hemvist {

// `tables`: one per version of the tariff, in order. False when no version is in force at some minute. `slices` is filled anew.
// Where `besök_över_gräns` is okänt it cuts as for dela: the caller sees whether it matters.
// Midnights within one dygnsdel cut too (a slice lies within one local day, hence within one month and one lagrum).
bool cut_visit(Instant from, Instant end, std::span<const TariffTable> tables, const SwedishClock& clock, std::vector<VisitSlice>& slices);

// The index of the version in force on `day`, or −1.
int version_index(std::span<const TariffTable> tables, Day day);

}  // namespace hemvist
