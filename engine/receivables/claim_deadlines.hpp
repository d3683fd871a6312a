#pragma once
// The days of what is performed and not yet invoiced: the underlag of a month (R12), a claim that lapses (R15), a level that nobody has told.
#include <span>

#include "engine/receivables/watch.hpp"

namespace hemvist {

inline constexpr int months_to_lapse = 120;     // preskriptionslagen: ten years
inline constexpr int months_before_lapse = 12;  // warned so long before

// What a bosättningskommun owes for a month and has not been invoiced.
struct UninvoicedMonth {
  KommunCode bosattningskommun;
  Month month;
  Money amount;               // more than nothing
  bool is_invoiced_in_part;   // some of the month has been invoiced: this is a correction or came late
  bool is_waiting;            // the settings or an agreement let it wait for a later run
};

// A month in which something is without price because no level of the kommun is known.
struct MonthWithoutLevel {
  KommunCode bosattningskommun;
  Month month;
  int arenden;
};

std::vector<Watch> claim_deadlines(std::span<const UninvoicedMonth> months, const WatchTerms& terms);
// One watch for each kommun, of its first month.
std::vector<Watch> level_deadlines(std::span<const MonthWithoutLevel> months, const WatchTerms& terms);

}  // namespace hemvist
