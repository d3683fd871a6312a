#include <rapidcheck.h>

#include <algorithm>

#include "engine/rules/week_coverage.hpp"
#include "tests/catch.hpp"

using namespace hemvist;

namespace {

constexpr int day = 24 * 60;
constexpr int week = 7 * day;

Daypart part(std::vector<WhenRule> rules) { return {"x", std::move(rules), {}}; }

// Minute by minute, as the rules are said in words.
bool covers(const WhenRule& rule, int minute) {
  if (const auto* span = std::get_if<WeekSpan>(&rule)) {
    if (span->from_minute < span->till_minute) return span->from_minute <= minute && minute < span->till_minute;
    return span->from_minute > span->till_minute && (minute >= span->from_minute || minute < span->till_minute);
  }
  const auto* window = std::get_if<DailyWindow>(&rule);
  if (window == nullptr) return false;
  const int weekday = minute / day;
  const int clock = minute % day;
  const bool today = (window->weekdays >> weekday & 1u) != 0;
  const bool yesterday = (window->weekdays >> ((weekday + 6) % 7) & 1u) != 0;
  if (window->from_minute < window->till_minute) return today && window->from_minute <= clock && clock < window->till_minute;
  return (today && clock >= window->from_minute) || (yesterday && clock < window->till_minute);
}

std::optional<int> first_at(const std::vector<Daypart>& dayparts, int minute) {
  for (std::size_t i = 0; i < dayparts.size(); ++i)
    for (const auto& rule : dayparts[i].when)
      if (covers(rule, minute)) return static_cast<int>(i);
  return std::nullopt;
}

WhenRule any_rule() {
  switch (*rc::gen::inRange(0, 5)) {
    case 0: return SetWindow{DaySet::helgdag};
    case 1: return WeekSpan{*rc::gen::inRange(0, week), *rc::gen::inRange(1, week + 1)};
    default: return DailyWindow{static_cast<unsigned>(*rc::gen::inRange(1, 0x80)), *rc::gen::inRange(0, day), *rc::gen::inRange(1, day + 1)};
  }
}

std::vector<Daypart> any_dayparts() {
  std::vector<Daypart> dayparts;
  for (int i = *rc::gen::inRange(0, 5); i > 0; --i) {
    std::vector<WhenRule> rules;
    for (int r = *rc::gen::inRange(1, 4); r > 0; --r) rules.push_back(any_rule());
    dayparts.push_back(part(std::move(rules)));
  }
  return dayparts;
}

std::string clock_text(int minute) {
  const char* days[] = {"mån", "tis", "ons", "tor", "fre", "lör", "sön"};
  const auto two = [](int n) { return std::string(n < 10 ? "0" : "") + std::to_string(n); };
  return std::string{days[minute / day % 7]} + " " + two(minute % day / 60) + ":" + two(minute % 60);
}

}  // namespace

TEST_CASE("minutes of the week that no dygnsdel covers are found") {
  const auto with = [](std::vector<WhenRule> rules) { return std::vector{Daypart{"x", std::move(rules), {}}}; };
  CHECK(uncovered_text(with({DailyWindow{0x7f, 1320, 420}, DailyWindow{0x7f, 420, 1320}})).empty());
  CHECK(uncovered_text(with({WeekSpan{6900, 420}, DailyWindow{0x1f, 0, 1440}})).empty());
  CHECK(uncovered_text(with({WeekSpan{0, 10079}})) == "sön 23:59 - mån 00:00");
  CHECK(uncovered_text(with({SetWindow{DaySet::storhelg}})) == "mån 00:00 - mån 00:00");
}

TEST_CASE("a dygnsdel whose times are all taken by those above it never comes") {
  const Daypart night = part({DailyWindow{0x7f, 1320, 420}});
  const Daypart whole_day = part({DailyWindow{0x7f, 420, 1320}});
  const Daypart late = part({DailyWindow{0x7f, 1380, 60}});
  const Daypart holidays = part({SetWindow{DaySet::helgdag}});
  const Daypart weekend = part({WeekSpan{6900, 420}, SetWindow{DaySet::helgdag}});
  struct Row {
    std::vector<Daypart> dayparts;
    std::vector<int> never;
    const char* why;
  };
  const Row rows[] = {
      {{}, {}, "no dygnsdelar"},
      {{night, whole_day}, {}, "they share the week"},
      {{night, late, whole_day}, {1}, "late lies within the night above it"},
      {{late, night, whole_day}, {}, "late stands first, and the night has the rest"},
      {{night, whole_day, holidays}, {}, "a part of holidays only is not of the ordinary week"},
      {{night, whole_day, weekend}, {2}, "its times of the week are gone, whatever the holidays"},
      {{night, whole_day, late, night}, {2, 3}, "one after the other"},
      {{part({WeekSpan{0, week}}), night}, {1}, "one that has the whole week"},
      {{part({WeekSpan{1320, 1860}}), part({DailyWindow{0x01, 1320, 420}})}, {1}, "Monday night, said in two ways"},
      {{part({WeekSpan{1320, 1859}}), part({DailyWindow{0x01, 1320, 420}})}, {}, "but for its last minute"},
  };
  for (const auto& row : rows) {
    INFO(row.why);
    CHECK(dayparts_never_first(row.dayparts) == row.never);
  }
}

TEST_CASE("the first dygnsdel that covers the minute holds at it") {
  const std::vector<Daypart> dayparts{part({DailyWindow{0x7f, 1320, 420}}), part({DailyWindow{0x1f, 420, 1320}})};
  CHECK(daypart_at(dayparts, 3600) == 1);
  CHECK(daypart_at(dayparts, 419) == 0);
  CHECK(daypart_at(dayparts, 420) == 1);
  CHECK(daypart_at(dayparts, 5 * day + 720) == std::nullopt);
}

TEST_CASE("spans of the week say what its minutes say, one by one") {
  CHECK(rc::check([] {
    const auto dayparts = any_dayparts();
    std::string uncovered;
    std::vector<bool> comes(dayparts.size());
    for (int from = 0; from < week;) {
      const auto first = first_at(dayparts, from);
      if (first) comes[static_cast<std::size_t>(*first)] = true;
      int till = from;
      while (till < week && first_at(dayparts, till).has_value() == first.has_value()) {
        if (const auto at = first_at(dayparts, till)) comes[static_cast<std::size_t>(*at)] = true;
        ++till;
      }
      if (!first) uncovered += (uncovered.empty() ? "" : ", ") + clock_text(from) + " - " + clock_text(till);
      from = till;
    }
    RC_ASSERT(uncovered_text(dayparts) == uncovered);
    std::vector<int> never;
    for (std::size_t i = 0; i < dayparts.size(); ++i) {
      bool has_times = false;
      for (int minute = 0; minute < week && !has_times; ++minute)
        has_times = std::any_of(dayparts[i].when.begin(), dayparts[i].when.end(), [minute](const WhenRule& rule) { return covers(rule, minute); });
      if (has_times && !comes[i]) never.push_back(static_cast<int>(i));
    }
    RC_ASSERT(dayparts_never_first(dayparts) == never);
    const int minute = *rc::gen::inRange(0, week);
    RC_ASSERT(daypart_at(dayparts, minute) == first_at(dayparts, minute));
  }));
}
