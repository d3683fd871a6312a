#include "engine/values/month.hpp"
#include "tests/catch.hpp"

using namespace hemvist;

namespace {

Day day(int year, unsigned month, unsigned of_month) { return Day{date::year{year} / month / of_month}; }

}  // namespace

TEST_CASE("a day is read when it exists and is written in full") {
  CHECK(parse_day("2024-02-29") == day(2024, 2, 29));
  CHECK(parse_day("1900-01-01") == day(1900, 1, 1));
  for (const char* text : {"2025-02-29", "2025-04-31", "2025-13-01", "2025-00-10", "2025-01-00", "2025-7-03", "20250703", "2025-07-03 ",
                           "1899-12-31", "2025/07/03", "abcd-ef-gh", ""}) {
    INFO(text);
    CHECK_FALSE(parse_day(text));
  }
  CHECK(to_text(day(2024, 7, 1)) == "2024-07-01");
}

TEST_CASE("a period is half-open inside and inclusive on paper") {
  const Period july{day(2024, 7, 1), day(2024, 8, 1)};
  CHECK(july.days() == 31);
  CHECK(july.contains(day(2024, 7, 31)));
  CHECK_FALSE(july.contains(day(2024, 8, 1)));
  CHECK(to_text(july) == "2024-07-01–2024-07-31");
}

TEST_CASE("periods meet in the days that they share") {
  const Period stay{day(2024, 6, 28), day(2024, 7, 12)};
  const Period july{day(2024, 7, 1), day(2024, 8, 1)};
  CHECK(intersection(stay, july) == Period{day(2024, 7, 1), day(2024, 7, 12)});
  CHECK(intersection(july, stay).days() == 11);
  const Period june{day(2024, 6, 1), day(2024, 7, 1)};
  CHECK(intersection(june, july).is_empty());
  CHECK(intersection(july, june).days() == 0);
}

TEST_CASE("a month knows its number, its days and the next") {
  const auto month = Month::parse("2025-07");
  REQUIRE(month);
  CHECK(month->index() == 24306);
  CHECK(month->text() == "2025-07");
  CHECK(month->year() == 2025);
  CHECK(Month::of(day(2024, 2, 29)).days() == 29);
  CHECK(Month::of(day(2025, 2, 1)).days() == 28);
  CHECK(Month::of(day(2024, 12, 31)).next().text() == "2025-01");
  CHECK(Month::from_index(24306) == *month);
  for (const char* text : {"2025-13", "2025-00", "2025-7", "2025-07-01", "202507", ""}) {
    INFO(text);
    CHECK_FALSE(Month::parse(text));
  }
}
