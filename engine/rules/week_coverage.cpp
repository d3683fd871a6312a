#include "engine/rules/week_coverage.hpp"

namespace hemvist {
namespace {

constexpr int minutes_per_day = 24 * 60;
constexpr int minutes_per_week = 7 * minutes_per_day;
using Week = std::vector<bool>;

void cover(Week& week, int from, int till) {
  for (int minute = from; minute < till; ++minute) week[static_cast<std::size_t>(minute % minutes_per_week)] = true;
}

void cover(Week& week, const WeekSpan& span) {
  cover(week, span.from_minute, span.till_minute + (span.from_minute > span.till_minute ? minutes_per_week : 0));
}

void cover(Week& week, const DailyWindow& window) {
  for (int day = 0; day < 7; ++day)
    if (window.weekdays >> day & 1u) {
      const int midnight = day * minutes_per_day;
      cover(week, midnight + window.from_minute,
            midnight + window.till_minute + (window.from_minute >= window.till_minute ? minutes_per_day : 0));
    }
}

std::string week_minute_text(int minute) {
  constexpr std::string_view days[] = {"mån", "tis", "ons", "tor", "fre", "lör", "sön"};
  const auto two_digits = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
  return std::string{days[minute / minutes_per_day % 7]} + " " + two_digits(minute % minutes_per_day / 60) + ":" + two_digits(minute % 60);
}

}  // namespace

std::string uncovered_text(const std::vector<Daypart>& dayparts) {
  Week week(minutes_per_week);
  for (const auto& daypart : dayparts)
    for (const auto& rule : daypart.when) {
      if (const auto* span = std::get_if<WeekSpan>(&rule)) cover(week, *span);
      if (const auto* window = std::get_if<DailyWindow>(&rule)) cover(week, *window);
    }
  std::string written;
  for (int from = 0; from < minutes_per_week;) {
    const auto is_covered = week[static_cast<std::size_t>(from)];
    int till = from;
    while (till < minutes_per_week && week[static_cast<std::size_t>(till)] == is_covered) ++till;
    if (!is_covered) written += (written.empty() ? "" : ", ") + week_minute_text(from) + " - " + week_minute_text(till);
    from = till;
  }
  return written;
}

}  // namespace hemvist
