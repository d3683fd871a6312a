#pragma once
// Days on which the person was away or in hospital and no help was given, as the vistelsekommun has told it.
#include <optional>
#include <string>

#include "engine/values/arende_id.hpp"
#include "engine/values/month.hpp"

namespace hemvist {

// What is said of the reason; other words are `annan`, and the notice tells whether it was planned.
enum class AbsenceReason { planerad, oplanerad, sjukhus, dodsfall, annan };
inline constexpr int absence_reason_count = 5;

// One absence of an ärende; the first day tells it apart, another content for the same first day replaces it.
struct Absence {
  ArendeId arende;
  Day from;
  std::optional<Day> end;       // the day after the last; none: still away
  std::optional<Day> notified;  // none: not told beforehand
  AbsenceReason reason = AbsenceReason::annan;
  std::string reason_text;      // as written

  // Planerad, or said before the first day where the reason does not tell.
  bool is_planned() const {
    if (reason == AbsenceReason::planerad) return true;
    if (reason != AbsenceReason::annan) return false;
    return notified && *notified < from;
  }
};

}  // namespace hemvist
