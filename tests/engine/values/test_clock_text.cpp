#include "engine/values/clock_text.hpp"
#include "tests/catch.hpp"

using namespace hemvist;
using namespace std::chrono_literals;

namespace {

Instant utc(int year, unsigned month, unsigned day, int hour, int minute) {
  return date::sys_days{date::year{year} / month / day} + std::chrono::hours{hour} + std::chrono::minutes{minute};
}

}  // namespace

TEST_CASE("a time is read with blank or T, with or without seconds and offset") {
  struct Row {
    const char* text;
    std::chrono::minutes after_midnight;
    std::optional<std::chrono::minutes> offset;
    bool had_seconds;
  };
  const Row rows[] = {
      {"2025-07-03 08:15", 495min, std::nullopt, false},
      {"2025-07-03T08:15", 495min, std::nullopt, false},
      {"2025-07-03 00:00", 0min, std::nullopt, false},
      {"2025-07-03 23:59:59", 1439min, std::nullopt, true},
      {"2025-07-03 08:15+02:00", 495min, 120min, false},
      {"2025-07-03T08:15:59-03:30", 495min, -210min, true},
      {"2025-07-03T08:15Z", 495min, 0min, false},
      {"2025-07-03T08:15:00Z", 495min, 0min, true},
      {"2025-07-03 08:15+14:00", 495min, 840min, false},
  };
  const auto midnight = WallTime{date::local_days{date::year{2025} / 7 / 3}};
  for (const auto& row : rows) {
    INFO(row.text);
    const auto found = parse_clock_text(row.text);
    REQUIRE(found);
    CHECK(found->wall == midnight + row.after_midnight);
    CHECK(found->offset == row.offset);
    CHECK(found->had_seconds == row.had_seconds);
  }
}

TEST_CASE("what is no time is nothing") {
  for (const char* text : {"", "2025-07-03", "2025-07-03 ", "2025-07-03 8:15", "2025-07-03 0815", "2025-07-03  08:15", "2025-02-29 08:15",
                           "2025-07-03 24:00", "2025-07-03 08:60", "2025-07-03 08:15:60", "2025-07-03 08:15:5", "2025-07-03 08.15",
                           "2025-07-03 08:15+0200", "2025-07-03 08:15+02", "2025-07-03 08:15 +02:00", "2025-07-03 08:15+14:01",
                           "2025-07-03 08:15+02:60", "2025-07-03 08:15ZZ", "2025-07-03 08:15x", "03/07/2025 08:15", "1899-12-31 08:15"}) {
    INFO(text);
    CHECK_FALSE(parse_clock_text(text));
  }
}

TEST_CASE("a time means one moment in Sweden, or is refused") {
  struct Row {
    const char* text;
    std::optional<Instant> expected;
    RowCode code;
    const char* why;
  };
  constexpr auto none = RowCode::fel_tid;
  const Row rows[] = {
      {"2025-07-03 08:15", utc(2025, 7, 3, 6, 15), none, "summer: two hours ahead"},
      {"2025-01-15 08:15", utc(2025, 1, 15, 7, 15), none, "winter: one hour ahead"},
      {"2025-07-03 08:15Z", utc(2025, 7, 3, 8, 15), none, "an offset that Sweden does not have says an absolute moment"},
      {"2025-07-03 08:15+01:00", utc(2025, 7, 3, 7, 15), none, "so does winter's in summer"},
      {"2025-03-30 01:59", utc(2025, 3, 30, 0, 59), none, "the last minute of winter"},
      {"2025-03-30 02:00", std::nullopt, RowCode::tid_finns_inte, "the clock goes from 01:59 to 03:00"},
      {"2025-03-30 02:59", std::nullopt, RowCode::tid_finns_inte, "the last that does not exist"},
      {"2025-03-30 02:30+01:00", std::nullopt, RowCode::tid_finns_inte, "no offset makes it exist"},
      {"2025-03-30 02:30Z", utc(2025, 3, 30, 2, 30), none, "UTC has no missing hour"},
      {"2025-03-30 03:00", utc(2025, 3, 30, 1, 0), none, "the first minute of summer"},
      {"2025-10-26 01:59", utc(2025, 10, 25, 23, 59), none, "before the doubled hour"},
      {"2025-10-26 02:00", std::nullopt, RowCode::tid_kommer_tva_ganger, "the first of the doubled hour"},
      {"2025-10-26 02:59", std::nullopt, RowCode::tid_kommer_tva_ganger, "the last of it"},
      {"2025-10-26 02:30+02:00", utc(2025, 10, 26, 0, 30), none, "the first time, summer"},
      {"2025-10-26 02:30+01:00", utc(2025, 10, 26, 1, 30), none, "the second time, winter"},
      {"2025-10-26 02:30Z", utc(2025, 10, 26, 2, 30), none, "nor a doubled one"},
      {"2025-10-26 03:00", utc(2025, 10, 26, 2, 0), none, "after it"},
      {"2025-10-26 03:30+01:00", utc(2025, 10, 26, 2, 30), none, "an offset where none is needed"},
  };
  const SwedishClock clock;
  for (const auto& row : rows) {
    INFO(row.text << ": " << row.why);
    const auto text = parse_clock_text(row.text);
    REQUIRE(text);
    const auto found = instant_of(*text, clock);
    CHECK(found.has_value() == row.expected.has_value());
    if (found && row.expected) CHECK(*found == *row.expected);
    if (!found) CHECK(found.error() == row.code);
  }
}

TEST_CASE("every quarter of twenty years is found again from what the clock on the wall says") {
  const SwedishClock clock;
  int doubled = 0;
  int wrong = 0;
  for (auto instant = utc(2011, 1, 1, 0, 0); instant < utc(2031, 1, 1, 0, 0); instant += 15min) {
    const auto wall = clock.wall_time(instant);
    const auto found = clock.instant_of(wall);
    if (clock.kind_of(wall) == WallTimeKind::doubled) {
      ++doubled;
      wrong += !found || (*found != instant && *found != instant - 1h);
    } else {
      wrong += clock.kind_of(wall) != WallTimeKind::unique || found != instant;
    }
  }
  CHECK(doubled == 20 * 8);
  CHECK(wrong == 0);
}
