#include "engine/values/clock_text.hpp"

namespace hemvist {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

constexpr minutes largest_offset = hours{14};
constexpr std::size_t day_length = 10;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Takes `mark` and two digits that write less than `limit`.
std::optional<int> take_two(std::string_view& text, char mark, int limit) {
  if (text.size() < 3 || text[0] != mark || !is_digit(text[1]) || !is_digit(text[2])) return std::nullopt;
  const int number = (text[1] - '0') * 10 + (text[2] - '0');
  if (number >= limit) return std::nullopt;
  text.remove_prefix(3);
  return number;
}

std::optional<minutes> take_offset(std::string_view text) {
  if (text == "Z") return minutes{0};
  if (text.empty() || (text[0] != '+' && text[0] != '-')) return std::nullopt;
  const int sign = text[0] == '+' ? 1 : -1;
  const auto hour = take_two(text, text[0], 24);
  const auto minute = take_two(text, ':', 60);
  if (!hour || !minute || !text.empty()) return std::nullopt;
  const minutes distance = hours{*hour} + minutes{*minute};
  if (distance > largest_offset) return std::nullopt;
  return sign * distance;
}

bool is_swedish(minutes offset) { return offset == hours{1} || offset == hours{2}; }

}  // namespace

std::optional<ClockText> parse_clock_text(std::string_view text) {
  if (text.size() <= day_length || (text[day_length] != ' ' && text[day_length] != 'T')) return std::nullopt;
  const auto day = parse_day(text.substr(0, day_length));
  if (!day) return std::nullopt;
  text.remove_prefix(day_length);
  const auto hour = take_two(text, text[0], 24);
  const auto minute = take_two(text, ':', 60);
  if (!hour || !minute) return std::nullopt;

  ClockText found{*day + hours{*hour} + minutes{*minute}, std::nullopt, text.starts_with(':')};
  if (found.had_seconds && !take_two(text, ':', 60)) return std::nullopt;
  if (text.empty()) return found;
  found.offset = take_offset(text);
  if (!found.offset) return std::nullopt;
  return found;
}

tl::expected<Instant, RowCode> instant_of(const ClockText& text, const SwedishClock& clock) {
  const auto kind = clock.kind_of(text.wall);
  if (text.offset) {
    if (kind == WallTimeKind::missing && is_swedish(*text.offset)) return tl::unexpected(RowCode::tid_finns_inte);
    return Instant{text.wall.time_since_epoch() - *text.offset};
  }
  switch (kind) {
    case WallTimeKind::missing: return tl::unexpected(RowCode::tid_finns_inte);
    case WallTimeKind::doubled: return tl::unexpected(RowCode::tid_kommer_tva_ganger);
    case WallTimeKind::unique: break;
  }
  return *clock.instant_of(text.wall);
}

}  // namespace hemvist
