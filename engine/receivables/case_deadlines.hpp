#pragma once
// The days of an ärende: a beslut that is not executed (R24), a stay that is more than kortare tid (R6), a stay that ends.
#include <span>

#include "engine/receivables/watch.hpp"
#include "engine/records/case_records.hpp"

namespace hemvist {

inline constexpr int months_to_execute = 3;
inline constexpr int months_of_shorter_time = 6;
inline constexpr int days_before_stay_ends = 14;

// The stays of the beslut in order; those that overlap, follow one another or have one day between them are one.
std::vector<Period> consecutive_stays(std::span<const Decision> decisions);

// R24 where a provision with the role ej_verkställt is in force on the day when the three months end. A trygghetslarm runs without visits, so
// that nothing tells whether it is executed.
std::vector<Watch> case_deadlines(const CaseRecords& records, const SwedishClock& clock, const WatchTerms& terms);

}  // namespace hemvist
