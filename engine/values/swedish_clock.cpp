#include "engine/values/swedish_clock.hpp"

namespace hemvist {
namespace {

ClockSpan span_of(const date::sys_info& found) {
  return {date::ceil<std::chrono::minutes>(found.begin), date::floor<std::chrono::minutes>(found.end),
          std::chrono::duration_cast<std::chrono::minutes>(found.offset)};
}

std::string two_digits(int number) {
  return {static_cast<char>('0' + number / 10), static_cast<char>('0' + number % 10)};
}

std::string clock_text(std::chrono::minutes minutes) {
  const auto count = static_cast<int>(minutes.count());
  return two_digits(count / 60) + ":" + two_digits(count % 60);
}

}  // namespace

SwedishClock::SwedishClock()
    : zone_{date::locate_zone("Europe/Stockholm")},
      last_{span_of(zone_->get_info(date::sys_days{date::year{2024} / 7 / 1}))} {}

const ClockSpan& SwedishClock::span_at(Instant instant) const {
  if (instant < last_.from || instant >= last_.end) last_ = span_of(zone_->get_info(instant));
  return last_;
}

WallTime SwedishClock::wall_time(Instant instant) const {
  return WallTime{instant.time_since_epoch() + span_at(instant).offset};
}

bool SwedishClock::is_well_inside_span(WallTime wall) const {
  constexpr std::chrono::hours margin{24};
  const Instant near{wall.time_since_epoch()};
  const auto& span = span_at(near);
  return near - span.from > margin && span.end - near > margin;
}

WallTimeKind SwedishClock::kind_of(WallTime wall) const {
  if (is_well_inside_span(wall)) return WallTimeKind::unique;
  const auto result = zone_->get_info(wall).result;
  if (result == date::local_info::nonexistent) return WallTimeKind::missing;
  return result == date::local_info::ambiguous ? WallTimeKind::doubled : WallTimeKind::unique;
}

std::optional<Instant> SwedishClock::instant_of(WallTime wall) const {
  if (is_well_inside_span(wall)) return Instant{wall.time_since_epoch() - last_.offset};
  const auto found = zone_->get_info(wall);
  if (found.result == date::local_info::nonexistent) return std::nullopt;
  return Instant{wall.time_since_epoch() - std::chrono::duration_cast<std::chrono::minutes>(found.first.offset)};
}

Instant SwedishClock::start_of(Day day) const {
  return *instant_of(WallTime{day});
}

std::string SwedishClock::text(Instant instant) const {
  const auto wall = wall_time(instant);
  const auto day = date::floor<date::days>(wall);
  auto written = to_text(day) + " " + clock_text(wall - day);
  if (kind_of(wall) == WallTimeKind::doubled) written += "+" + clock_text(span_at(instant).offset);
  return written;
}

}  // namespace hemvist
