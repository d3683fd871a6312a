#pragma once
// A day and a time of day as a file writes them, and the moment that they mean in Sweden.
#include <optional>
#include <string_view>

#include <tl/expected.hpp>

#include "engine/values/row_code.hpp"
#include "engine/values/swedish_clock.hpp"

namespace hemvist {

struct ClockText {
  WallTime wall;
  std::optional<std::chrono::minutes> offset;
  bool had_seconds = false;  // they are cut off
};

// "2025-07-03 08:15" or with T; seconds may follow, then Z or an offset of at most 14 hours ("+02:00").
std::optional<ClockText> parse_clock_text(std::string_view text);

// Without an offset: Swedish time, and tid_finns_inte in the hour that is missing in March, tid_kommer_tva_ganger in that which comes twice in October.
// With one: the moment it says, whether or not Sweden has that offset then; but +01:00 and +02:00 are Swedish time, and do not make the missing hour exist.
tl::expected<Instant, RowCode> instant_of(const ClockText& text, const SwedishClock& clock);

}  // namespace hemvist
