#pragma once
// Prices a monthly total: minutes and occasions of one insats without any clock time.
#include "engine/pricing/price_visit.hpp"

namespace hemvist {

// Like a visit of the month, priced whole or not at all: it must not matter when in the month the help was given.
// `days`: the active days of the month; each part has the first of them and no time.
std::variant<std::vector<VisitPart>, Refusal> price_total(const MonthlyTotal& total, const Decision& decision, const Period& days,
                                                          const VisitPlace& place, std::span<const TariffTable> tables, const SwedishClock& clock);

}  // namespace hemvist
