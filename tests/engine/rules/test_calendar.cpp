#include "engine/rules/calendar.hpp"

#include <stdexcept>

#include "tests/catch.hpp"

using namespace hemvist;

namespace {

Day day(std::string_view text) { return parse_day(text).value(); }

CalendarRules some_rules() {
  using namespace date::literals;
  const auto red = [](std::string name, HolidayForm form) {
    return HolidayRule{std::move(name), HolidayKind::rod, std::move(form), "test", std::nullopt};
  };
  const auto eve = [](std::string name, HolidayForm form, HolidayKind kind = HolidayKind::afton) {
    return HolidayRule{std::move(name), kind, std::move(form), "test", std::nullopt};
  };
  const auto from_eve = [](std::string name, std::string from, GreatHolidayEnd end) {
    return GreatHolidayRule{{std::move(name), std::move(from), 18 * 60, std::move(end), 7 * 60}, true, RuleStatus::belagd, "test"};
  };

  CalendarRules rules;
  rules.vardag = {true, RuleStatus::tolkning, "test"};
  rules.holidays = {
      red("Nyårsdagen", FixedDate{date::January / 1}),
      red("Långfredagen", EasterOffset{-2}),
      red("Påskdagen", EasterOffset{0}),
      red("Annandag påsk", EasterOffset{1}),
      red("Första maj", FixedDate{date::May / 1}),
      red("Kristi himmelsfärdsdag", EasterOffset{39}),
      red("Pingstdagen", EasterOffset{49}),
      red("Nationaldagen", FixedDate{date::June / 6}),
      red("Midsommardagen", WeekdayFrom{date::Saturday, date::June / 20}),
      red("Alla helgons dag", WeekdayFrom{date::Saturday, date::October / 31}),
      red("Juldagen", FixedDate{date::December / 25}),
      red("Annandag jul", FixedDate{date::December / 26}),
      eve("Pingstafton", DayBefore{"Pingstdagen"}),
      eve("Midsommarafton", DayBefore{"Midsommardagen"}),
      eve("Julafton", DayBefore{"Juldagen"}),
      eve("Nyårsafton", FixedDate{date::December / 31}),
      eve("Skärtorsdagen", DayBefore{"Långfredagen"}, HolidayKind::dag_fore),
      eve("Dagen före pingstafton", DayBefore{"Pingstafton"}, HolidayKind::dag_fore),
      eve("Dagen före midsommarafton", DayBefore{"Midsommarafton"}, HolidayKind::dag_fore),
      eve("Dagen före julafton", DayBefore{"Julafton"}, HolidayKind::dag_fore),
      eve("Dagen före nyårsafton", DayBefore{"Nyårsafton"}, HolidayKind::dag_fore),
  };
  rules.great_holidays = {
      from_eve("Påsk", "Skärtorsdagen", DayAfter{"Annandag påsk"}),
      from_eve("Pingst", "Dagen före pingstafton", VardagAfter{"Pingstafton"}),
      from_eve("Midsommar", "Dagen före midsommarafton", VardagAfter{"Midsommarafton"}),
      from_eve("Jul", "Dagen före julafton", VardagAfter{"Julafton"}),
      from_eve("Nyår", "Dagen före nyårsafton", VardagAfter{"Nyårsafton"}),
  };
  rules.great_holidays[1].standard = false;
  return rules;
}

using Spans = std::vector<MinuteSpan>;
const Spans none{};
const Spans evening{{1080, 1440}};  // from 18:00
const Spans whole_day{{0, 1440}};
const Spans until_seven{{0, 420}};

}  // namespace

TEST_CASE("Easter Sunday falls where the almanac has it") {
  struct Row {
    int year;
    const char* easter;
    const char* why;
  };
  const Row rows[] = {
      {2005, "2005-03-27", "first year covered"},
      {2008, "2008-03-23", "about as early as it gets"},
      {2024, "2024-03-31", "in March, leap year"},
      {2025, "2025-04-20", "in April"},
      {2038, "2038-04-25", "the latest day there is"},
      {2049, "2049-04-18", "the computus corrects a 19 April full moon"},
      {2076, "2076-04-19", "the computus corrects a 26 April Sunday"},
      {2100, "2100-03-28", "century without a leap day"},
      {1818, "1818-03-22", "the earliest day there is"},
  };
  for (const auto& row : rows) {
    INFO(row.why);
    CHECK(to_text(easter_sunday(row.year)) == row.easter);
  }
}

TEST_CASE("A day is helgdag or afton as the rules say") {
  struct Row {
    const char* day;
    bool helgdag;
    bool afton;
    std::optional<std::string> name;
    const char* why;
  };
  const Row rows[] = {
      {"2024-03-31", true, false, "Påskdagen", "Easter Sunday"},
      {"2024-03-29", true, false, "Långfredagen", "two days before Easter"},
      {"2024-03-28", false, false, std::nullopt, "skärtorsdagen is neither"},
      {"2024-05-09", true, false, "Kristi himmelsfärdsdag", "39 days after Easter"},
      {"2024-06-21", false, true, "Midsommarafton", "the Friday"},
      {"2024-06-22", true, false, "Midsommardagen", "a Saturday inside 20–26 June"},
      {"2026-06-20", true, false, "Midsommardagen", "20 June is itself a Saturday"},
      {"2027-06-26", true, false, "Midsommardagen", "26 June is itself a Saturday"},
      {"2026-10-31", true, false, "Alla helgons dag", "the last of October"},
      {"2027-11-06", true, false, "Alla helgons dag", "6 November, over the turn of the month"},
      {"2025-06-07", false, true, "Pingstafton", "pingst 2025 is 8 June"},
      {"2014-06-06", true, false, "Nationaldagen", "also the day before pingstafton"},
      {"2049-06-06", true, false, "Pingstdagen", "two helgdagar on one day: the first rule names it"},
      {"2008-05-01", true, false, "Första maj", "Kristi himmelsfärdsdag on första maj"},
      {"2024-06-23", false, false, std::nullopt, "an ordinary Sunday"},
      {"2005-01-01", true, false, "Nyårsdagen", "first day covered"},
      {"2100-12-31", false, true, "Nyårsafton", "last day covered"},
  };
  const Calendar calendar{some_rules()};
  for (const auto& row : rows) {
    INFO(row.day << ": " << row.why);
    CHECK(calendar.is_helgdag(day(row.day)) == row.helgdag);
    CHECK(calendar.is_afton(day(row.day)) == row.afton);
    CHECK(calendar.holiday_name(day(row.day)) == row.name);
  }
}

TEST_CASE("Storhelg begins and ends at the published hours") {
  struct Row {
    const char* day;
    Spans spans;
    const char* why;
  };
  const Row rows[] = {
      {"2023-12-22", none, "the day before jul begins"},
      {"2023-12-23", evening, "jul from 18:00 (HSAAB)"},
      {"2023-12-24", whole_day, "julafton"},
      {"2023-12-26", whole_day, "annandag jul"},
      {"2023-12-27", until_seven, "jul until 07:00 (HSAAB)"},
      {"2023-12-28", none, "between jul and nyår"},
      {"2023-12-30", evening, "nyår from 18:00 (HSAAB)"},
      {"2024-01-01", whole_day, "nyårsdagen"},
      {"2024-01-02", until_seven, "nyår until 07:00 (HSAAB)"},
      {"2027-12-27", until_seven, "a Monday: jul ends on it"},
      {"2026-12-27", whole_day, "a Sunday is not vardag"},
      {"2026-12-28", until_seven, "the Monday after"},
      {"2016-01-02", until_seven, "a Saturday is vardag"},
      {"2016-01-03", none, "the Sunday after that end is ordinary"},
      {"2028-01-02", whole_day, "2 January is a Sunday"},
      {"2028-01-03", until_seven, "the Monday after"},
      {"2024-03-27", none, "before Easter"},
      {"2024-03-28", evening, "skärtorsdagen"},
      {"2024-04-01", whole_day, "annandag påsk"},
      {"2024-04-02", until_seven, "the day after annandag påsk"},
      {"2024-06-20", evening, "the day before midsommarafton"},
      {"2024-06-23", whole_day, "the Sunday of midsommar"},
      {"2024-06-24", until_seven, "the Monday after midsommar"},
      {"2024-05-18", none, "pingstafton is not storhelg unless asked for"},
      {"2005-01-01", whole_day, "nyår that began before the first year covered"},
      {"2100-12-31", whole_day, "nyår that ends after the last year covered"},
  };
  const Calendar calendar{some_rules()};
  for (const auto& row : rows) {
    INFO(row.day << ": " << row.why);
    CHECK(calendar.storhelg_in(day(row.day)) == row.spans);
  }
}

TEST_CASE("Pingst is storhelg only where it is named") {
  const auto with_pingst = Calendar{some_rules()}.with_great_holidays({GreatHolidayNamed{"Pingst"}});
  CHECK(with_pingst.storhelg_in(day("2024-05-17")) == evening);
  CHECK(with_pingst.storhelg_in(day("2024-05-19")) == whole_day);
  CHECK(with_pingst.storhelg_in(day("2024-05-20")) == until_seven);
  // Monday 2022-06-06 is nationaldagen.
  CHECK(with_pingst.storhelg_in(day("2022-06-06")) == whole_day);
  CHECK(with_pingst.storhelg_in(day("2022-06-07")) == until_seven);
}

TEST_CASE("A set of its own stands for all that is standard, and says the hours of its own storhelger") {
  const Calendar standard{some_rules()};
  const auto chosen = standard.with_great_holidays(
      {GreatHolidayNamed{"Påsk"}, GreatHoliday{"Jul", "Julafton", 15 * 60, DayAfter{"Annandag jul"}, 6 * 60}, GreatHoliday{"Första maj", "Första maj", 0, DayAfter{"Första maj"}, 0}});
  CHECK(chosen.storhelg_in(day("2024-03-28")) == evening);  // skärtorsdagen
  CHECK(chosen.storhelg_in(day("2024-12-23")) == none);
  CHECK(chosen.storhelg_in(day("2024-12-24")) == Spans{{15 * 60, 1440}});
  CHECK(chosen.storhelg_in(day("2024-12-26")) == whole_day);
  CHECK(chosen.storhelg_in(day("2024-12-27")) == Spans{{0, 6 * 60}});
  CHECK(chosen.storhelg_in(day("2024-06-22")) == none);  // midsommardagen is not named
  CHECK(chosen.storhelg_in(day("2024-05-01")) == whole_day);
  CHECK(chosen.storhelg_in(day("2024-05-02")) == none);
  CHECK(chosen.is_helgdag(day("2024-06-22")));
  // It can be chosen from again, and what it was chosen from is as it was.
  CHECK(chosen.with_great_holidays({GreatHolidayNamed{"Midsommar"}}).storhelg_in(day("2024-06-22")) == whole_day);
  CHECK(standard.storhelg_in(day("2024-06-22")) == whole_day);
}

TEST_CASE("Where Saturday is no vardag, storhelg goes on over it") {
  auto rules = some_rules();
  rules.vardag.saturday_counts = false;
  const Calendar calendar{rules};
  CHECK(calendar.storhelg_in(day("2016-01-02")) == whole_day);
  CHECK(calendar.storhelg_in(day("2016-01-04")) == until_seven);
}

TEST_CASE("Storhelger that overlap or meet are one span, and two on one day are two") {
  auto rules = some_rules();
  const auto one_day = [](std::string name, int from, int till) {
    return GreatHolidayRule{{std::move(name), "Juldagen", from, DayAfter{"Juldagen"}, till}, true, RuleStatus::okant, "test"};
  };
  rules.great_holidays = {one_day("sen", 600, 300), one_day("tidig", 60, 120)};
  rules.great_holidays.push_back({{"dagen efter", "Annandag jul", 600, DayAfter{"Annandag jul"}, 60}, true, RuleStatus::okant, "test"});
  const Calendar calendar{rules};
  CHECK(calendar.storhelg_in(day("2024-12-25")) == Spans{{60, 1440}});
  CHECK(calendar.storhelg_in(day("2024-12-26")) == Spans{{0, 300}, {600, 1440}});
  CHECK(calendar.storhelg_in(day("2024-12-27")) == Spans{{0, 60}});
}

TEST_CASE("A storhelg that meets the next at the same minute is one with it") {
  auto rules = some_rules();
  rules.great_holidays = {
      {{"jul", "Juldagen", 0, DayAfter{"Juldagen"}, 600}, true, RuleStatus::okant, "test"},
      {{"annandag", "Annandag jul", 600, DayAfter{"Annandag jul"}, 0}, true, RuleStatus::okant, "test"},
  };
  CHECK(Calendar{rules}.storhelg_in(day("2024-12-26")) == whole_day);
  CHECK(Calendar{rules}.storhelg_in(day("2024-12-27")) == none);
}

TEST_CASE("A rule holds from the day it says, and so do the days that hang on it") {
  auto rules = some_rules();
  rules.holidays[7].valid_from = day("2020-06-07");
  rules.holidays.push_back({"Nationaldagsafton", HolidayKind::afton, DayBefore{"Nationaldagen"}, "test", std::nullopt});
  const Calendar calendar{rules};
  CHECK_FALSE(calendar.is_helgdag(day("2020-06-06")));
  CHECK_FALSE(calendar.is_afton(day("2020-06-05")));
  CHECK(calendar.is_helgdag(day("2021-06-06")));
  CHECK(calendar.is_afton(day("2021-06-05")));
}

TEST_CASE("A day set gives whole days or the hours of storhelg") {
  const Calendar calendar{some_rules()};
  CHECK(calendar.spans_of(DaySet::helgdag, day("2023-12-25")) == whole_day);
  CHECK(calendar.spans_of(DaySet::helgdag, day("2023-12-24")) == none);
  CHECK(calendar.spans_of(DaySet::afton, day("2023-12-24")) == whole_day);
  CHECK(calendar.spans_of(DaySet::afton, day("2023-12-23")) == none);
  CHECK(calendar.spans_of(DaySet::storhelg, day("2023-12-23")) == evening);
}

TEST_CASE("The calendar answers for no day that it does not cover") {
  const Calendar calendar{some_rules()};
  CHECK_THROWS_AS(calendar.is_helgdag(day("2004-12-31")), std::out_of_range);
  CHECK_THROWS_AS(calendar.is_afton(day("2101-01-01")), std::out_of_range);
  CHECK_THROWS_AS(calendar.holiday_name(day("2101-01-01")), std::out_of_range);
  CHECK_THROWS_AS(calendar.storhelg_in(day("2004-12-31")), std::out_of_range);
}

TEST_CASE("A name that no rule has makes no calendar") {
  CHECK_THROWS_AS(Calendar{some_rules()}.with_great_holidays({GreatHolidayNamed{"Fettisdag"}}), std::invalid_argument);
  auto rules = some_rules();
  rules.great_holidays[0].holiday.from_holiday = "Fettisdag";
  CHECK_THROWS_AS(Calendar{rules}, std::invalid_argument);
  rules = some_rules();
  rules.holidays.insert(rules.holidays.begin(), {"Påskafton", HolidayKind::afton, DayBefore{"Påskdagen"}, "test", std::nullopt});
  CHECK_THROWS_AS(Calendar{rules}, std::invalid_argument);
}
