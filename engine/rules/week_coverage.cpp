#include "engine/rules/week_coverage.hpp"

#include <algorithm>

#include "engine/rules/calendar.hpp"

namespace hemvist {
namespace {

constexpr int minutes_per_day = 24 * 60;
constexpr int minutes_per_week = 7 * minutes_per_day;
using Spans = std::vector<MinuteSpan>;  // minutes after Monday 00:00

// What goes over the end of the week comes back at its beginning.
void add(Spans& spans, int from, int till) {
  if (from >= till) return;
  if (from >= minutes_per_week) return add(spans, from - minutes_per_week, till - minutes_per_week);
  spans.push_back({from, std::min(till, minutes_per_week)});
  if (till > minutes_per_week) spans.push_back({0, till - minutes_per_week});
}

void add(Spans& spans, const WhenRule& rule) {
  if (const auto* span = std::get_if<WeekSpan>(&rule))
    add(spans, span->from_minute, span->till_minute + (span->from_minute > span->till_minute ? minutes_per_week : 0));
  const auto* window = std::get_if<DailyWindow>(&rule);
  if (window == nullptr) return;
  for (int day = 0; day < 7; ++day)
    if (window->weekdays >> day & 1u) {
      const int midnight = day * minutes_per_day;
      add(spans, midnight + window->from_minute,
          midnight + window->till_minute + (window->from_minute >= window->till_minute ? minutes_per_day : 0));
    }
}

Spans week_of(const Daypart& daypart) {
  Spans spans;
  for (const auto& rule : daypart.when) add(spans, rule);
  return spans;
}

// What is left of the week between the spans, in order.
Spans left_by(Spans taken) {
  std::sort(taken.begin(), taken.end(), [](const MinuteSpan& a, const MinuteSpan& b) { return a.from < b.from; });
  Spans left;
  int reached = 0;
  for (const auto& span : taken) {
    if (span.from > reached) left.push_back({reached, span.from});
    reached = std::max(reached, span.till);
  }
  if (reached < minutes_per_week) left.push_back({reached, minutes_per_week});
  return left;
}

bool meet(const Spans& some, const Spans& others) {
  return std::any_of(some.begin(), some.end(), [&](const MinuteSpan& a) {
    return std::any_of(others.begin(), others.end(), [&](const MinuteSpan& b) { return a.from < b.till && b.from < a.till; });
  });
}

std::string week_minute_text(int minute) {
  constexpr std::string_view days[] = {"mån", "tis", "ons", "tor", "fre", "lör", "sön"};
  const auto two_digits = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
  return std::string{days[minute / minutes_per_day % 7]} + " " + two_digits(minute % minutes_per_day / 60) + ":" + two_digits(minute % 60);
}

}  // namespace

std::string uncovered_text(const std::vector<Daypart>& dayparts) {
  Spans covered;
  for (const auto& daypart : dayparts)
    for (const auto& rule : daypart.when) add(covered, rule);
  std::string written;
  for (const auto& span : left_by(std::move(covered)))
    written += (written.empty() ? "" : ", ") + week_minute_text(span.from) + " - " + week_minute_text(span.till);
  return written;
}

std::vector<int> dayparts_never_first(const std::vector<Daypart>& dayparts) {
  std::vector<int> never;
  Spans taken;
  for (std::size_t i = 0; i < dayparts.size(); ++i) {
    const auto own = week_of(dayparts[i]);
    const auto left = left_by(taken);
    if (!own.empty() && !meet(own, left)) never.push_back(static_cast<int>(i));
    taken = left_by(left);  // the same in as few spans as it takes
    taken.insert(taken.end(), own.begin(), own.end());
  }
  return never;
}

std::optional<int> daypart_at(const std::vector<Daypart>& dayparts, int week_minute) {
  for (std::size_t i = 0; i < dayparts.size(); ++i)
    if (meet(week_of(dayparts[i]), {{week_minute, week_minute + 1}})) return static_cast<int>(i);
  return std::nullopt;
}

}  // namespace hemvist
