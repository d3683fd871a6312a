#pragma once
// Swedish local time as real minutes and back: days of 23 and 25 hours, hours that do not exist or come twice.
#include <date/tz.h>

#include <optional>
#include <string>

#include "engine/values/month.hpp"

namespace hemvist {

// A moment in whole minutes of UTC. Seconds are cut off before a value of this type is made.
using Instant = date::sys_time<std::chrono::minutes>;
// What the clock on the wall says.
using WallTime = date::local_time<std::chrono::minutes>;

enum class WallTimeKind { unique, missing, doubled };

// A stretch of time with one distance to UTC.
struct ClockSpan {
  Instant from;
  Instant end;
  std::chrono::minutes offset;
};

// Reads the tz database for Europe/Stockholm once; remembers the span it last answered from (one instance per thread).
class SwedishClock {
public:
  SwedishClock();

  const ClockSpan& span_at(Instant instant) const;
  WallTime wall_time(Instant instant) const;
  Day day_of(Instant instant) const { return date::floor<date::days>(wall_time(instant)); }

  WallTimeKind kind_of(WallTime wall) const;
  // The moment of a wall time that exists once; of a doubled one the first. Nothing for a missing one.
  std::optional<Instant> instant_of(WallTime wall) const;
  // The moment at which the day begins.
  Instant start_of(Day day) const;

  // "2024-07-06 21:30"; in the doubled hour of October with its offset: "2024-10-27 02:30+02:00".
  std::string text(Instant instant) const;

private:
  // Whether the wall time lies so far inside the remembered span that no other comes into question: millions are read, a few lie near a change.
  bool is_well_inside_span(WallTime wall) const;

  const date::time_zone* zone_;
  mutable ClockSpan last_;
};

}  // namespace hemvist
