#pragma once
// The days of the issued invoices: due, reminded, disputed, not answered, and the ten years after which a claim lapses (R15).
#include "engine/receivables/invoice_state.hpp"
#include "engine/receivables/watch.hpp"

namespace hemvist {

inline constexpr int working_days_to_answer = 3;
inline constexpr int days_before_objection_ends = 7;

// An issued document with what its claim rests on.
struct WatchedDocument {
  const StandingDocument& standing;
  Month first_month;  // the earliest month of its lines
};

// The last of `count` working days after `day`: neither Saturday, Sunday, helgdag nor afton.
Day working_days_after(Day day, int count, const Calendar& calendar);

// Nothing for a credit note, nor for what is paid, credited or set off.
std::vector<Watch> document_deadlines(const WatchedDocument& watched, const WatchTerms& terms);

}  // namespace hemvist
