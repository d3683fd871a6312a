#pragma once
// Numbers as people write them in a cell, read exactly.

#include <cstdint>
#include <optional>
#include <string_view>

namespace hemvist {

struct ScaledDecimal {
  std::int64_t unscaled = 0;
  int scale = 0;  // decimals as written: 12,50 is {1250, 2}
  bool operator==(const ScaledDecimal&) const = default;
};

// Without outer space, tab, line end and no-break space.
std::string_view trim_blanks(std::string_view text);

// A comma or a point before 1–6 decimals; a blank (U+0020, U+00A0, U+202F) between groups of three; - or U+2212 first.
std::optional<ScaledDecimal> parse_scaled_decimal(std::string_view text);
std::optional<std::int64_t> parse_whole(std::string_view text);

}  // namespace hemvist
