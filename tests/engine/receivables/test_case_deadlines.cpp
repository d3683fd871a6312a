#include "engine/receivables/case_deadlines.hpp"
#include "engine/values/months_after.hpp"
#include "tests/engine/receivables/watch_office.hpp"

using namespace hemvist;

namespace {

Period days(std::string_view from, std::string_view last) { return {day_of(from), day_of(last) + date::days{1}}; }

Decision decision(std::optional<std::string> decided, Period stay, Insats insats = Insats::omvardnad) {
  return {.arende = *ArendeId::parse("BO-1"), .bosattningskommun = granbacka(), .reason = {}, .decided = decided ? std::optional{day_of(*decided)} : std::nullopt,
          .requested = day_of("2025-06-02"), .valid = days("2025-01-01", "2026-12-31"), .stay = stay, .insats = insats, .granted = {}, .zone = "", .performer = {}};
}

Visit visit(VisitStatus status, std::string_view day, Insats insats = Insats::tillsyn) {
  const SwedishClock clock;
  const auto start = clock.start_of(day_of(day)) + std::chrono::hours{10};
  return {.id = "B-1", .arende = *ArendeId::parse("BO-1"), .insats = insats, .start = start, .end = start + std::chrono::minutes{30}, .status = status,
          .planned = {}, .shared_with = "", .zone = "", .performed_by = {}, .receipt = {}, .comment = ""};
}

CaseRecords records(std::vector<Decision> decisions, std::vector<Visit> visits = {}) {
  return {.arende = *ArendeId::parse("BO-1"), .decisions = std::move(decisions), .visits = std::move(visits)};
}

std::vector<Watch> watches(const CaseRecords& of, std::string_view today) { return case_deadlines(of, SwedishClock{}, WatchOffice{}.on(today)); }

const Period summer = days("2025-06-05", "2025-11-20");

}  // namespace

TEST_CASE("a time in months ends on the day with the same number, or on the last of the month") {
  struct Row {
    std::string_view from;
    int months;
    std::string_view day;
    const char* why;
  };
  const std::vector<Row> rows{
      {"2025-12-15", 3, "2026-03-15", "over a new year"},
      {"2025-11-30", 3, "2026-02-28", "February has no 30th"},
      {"2023-11-30", 3, "2024-02-29", "nor in a leap year, but a 29th"},
      {"2024-02-29", 120, "2034-02-28", "ten years after a leap day there is none"},
      {"2016-02-29", 48, "2020-02-29", "four years after there is"},
      {"2025-03-31", -1, "2025-02-28", "backwards the same"},
      {"2025-01-15", -1, "2024-12-15", "backwards over a new year"},
  };
  for (const auto& [from, months, day, why] : rows) {
    INFO(why);
    CHECK(to_text(months_after(day_of(from), months)) == day);
  }
}

TEST_CASE("a beslut that is not executed is told of a month before its three months end, and after (R24)") {
  struct Row {
    Decision decision;
    std::vector<Visit> visits;
    std::string_view today;
    std::string_view day;
    std::string_view words;
    const char* why;
  };
  const auto of_may = decision("2025-05-28", summer);
  auto unasked = of_may;
  unasked.requested.reset();
  auto by_lss = of_may;
  by_lss.lagrum = Lagrum::lss;
  const std::vector<Row> rows{
      {of_may, {}, "2025-07-27", "", "", "more than a month is left of 28 May to 28 August"},
      {of_may, {}, "2025-07-28", "2025-08-28", "går ut", "a month is left"},
      {of_may, {}, "2025-08-28", "2025-08-28", "går ut", "the last day is still in time"},
      {of_may, {}, "2025-08-29", "2025-08-28", "har gått: rapportera det enligt 34 kap. 1–4 §§ SoL (2025:400)", "the day after is not"},
      {of_may, {visit(VisitStatus::utfort, "2025-08-20")}, "2025-08-29", "", "", "a performed visit of the category executes it"},
      {of_may, {visit(VisitStatus::avbojt, "2025-08-20")}, "2025-08-29", "2025-08-28", "inte verkställt", "a declined one does not"},
      {of_may, {visit(VisitStatus::utfort, "2025-08-20", Insats::stad)}, "2025-08-29", "2025-08-28", "omvårdnad", "nor another insats"},
      {of_may, {visit(VisitStatus::utfort, "2025-06-01")}, "2025-08-29", "2025-08-28", "", "nor a visit before the stay"},
      {unasked, {}, "2025-08-29", "", "", "without a begäran nothing is to be executed"},
      {by_lss, {}, "2025-08-29", "", "", "LSS has rules of its own"},
      {decision("2025-03-31", summer), {}, "2025-09-01", "", "", "the three months ended on 30 June, before the paragraph was in force"},
      {decision("2025-04-01", summer), {}, "2025-09-01", "2025-07-01", "har gått", "these ended on its first day"},
      {decision("2025-05-28", days("2025-06-05", "2025-08-28")), {}, "2025-08-29", "", "", "the stay was over when the three months were: nothing is left to execute"},
      {decision("2025-05-28", days("2025-06-05", "2025-08-29")), {}, "2025-08-29", "2025-08-28", "", "here a day was left"},
      {decision(std::nullopt, summer), {}, "2025-09-03", "2025-09-02", "begäran (beslutsdatum saknas) 2025-06-02", "without the day of the beslut that of the begäran is used, and said"},
      {decision("2025-05-28", days("2025-10-01", "2025-12-01")), {}, "2025-08-29", "2025-08-28", "Vistelsen börjar först 2025-10-01", "law counts from the beslut; the stay is told"},
      {decision("2025-05-28", summer, Insats::trygghetslarm), {}, "2025-08-29", "", "", "a larm runs without visits"},
      {decision("2025-11-30", days("2025-12-01", "2026-05-01")), {}, "2026-03-01", "2026-02-28", "har gått", "February has no 30th"},
  };
  for (const auto& row : rows) {
    INFO(row.why);
    CHECK(only(watches(records({row.decision}, row.visits), row.today), WatchCode::ej_verkstallt_tre_manader, row.words) == row.day);
  }
  auto with_total = records({of_may});
  with_total.totals.push_back({*ArendeId::parse("BO-1"), Insats::tillsyn, *Month::parse("2025-08"), 300, std::nullopt});
  CHECK(told(watches(with_total, "2025-08-29"), WatchCode::ej_verkstallt_tre_manader).empty());
}

TEST_CASE("a stay is warned of before six months have gone and flagged after, counted over consecutive stays (R6)") {
  struct Row {
    std::vector<Period> stays;
    std::string_view today;
    std::string_view day;
    std::string_view words;
    const char* why;
  };
  const auto long_stay = days("2025-06-01", "2025-12-31");
  const std::vector<Row> rows{
      {{long_stay}, "2025-10-30", "", "", "31 days are left until 30 November, the settings say 30"},
      {{long_stay}, "2025-10-31", "2025-11-30", "blir längre", "30 days are left"},
      {{long_stay}, "2025-11-30", "2025-11-30", "blir längre", "the last day of the six months"},
      {{long_stay}, "2025-12-01", "2025-11-30", "har varat längre", "beyond"},
      {{long_stay}, "2026-01-01", "", "", "the stay is over"},
      {{days("2025-06-01", "2025-11-30")}, "2025-11-30", "", "", "six months to the day are not more than six"},
      {{days("2025-06-01", "2025-12-01")}, "2025-11-30", "2025-11-30", "blir längre", "one day more is"},
      {{days("2025-06-01", "2025-08-31"), days("2025-09-02", "2025-12-31")}, "2025-12-01", "2025-11-30", "har varat", "one day between: consecutive"},
      {{days("2025-06-01", "2025-08-31"), days("2025-09-03", "2025-12-31")}, "2025-12-01", "", "", "two days between: a new stay, from 3 September"},
      {{days("2025-09-01", "2025-12-31"), days("2025-06-01", "2025-08-31")}, "2025-12-01", "2025-11-30", "2025-06-01–2025-12-31", "in any order"},
      {{long_stay, long_stay}, "2025-12-01", "2025-11-30", "har varat", "two insatser of one stay are one stay"},
      {{days("2025-08-31", "2026-03-15")}, "2026-02-28", "2026-02-27", "har varat", "31 August and six months: 28 February is the first day beyond"},
  };
  for (const auto& row : rows) {
    INFO(row.why);
    std::vector<Decision> decisions;
    for (const auto& stay : row.stays) decisions.push_back(decision("2025-05-28", stay));
    CHECK(only(watches(records(decisions), row.today), WatchCode::sex_manader, row.words) == row.day);
  }
}

TEST_CASE("a stay that ends within fourteen days asks for a new beslut") {
  const auto of_august = records({decision("2025-05-28", days("2025-07-01", "2025-08-31"))});
  CHECK(told(watches(of_august, "2025-08-16"), WatchCode::vistelse_slutar).empty());  // 15 days are left
  CHECK(only(watches(of_august, "2025-08-17"), WatchCode::vistelse_slutar, "om 14 dagar") == "2025-08-31");
  CHECK(only(watches(of_august, "2025-08-30"), WatchCode::vistelse_slutar, "om 1 dag.") == "2025-08-31");
  CHECK(only(watches(of_august, "2025-08-31"), WatchCode::vistelse_slutar, "i dag") == "2025-08-31");
  CHECK(told(watches(of_august, "2025-09-01"), WatchCode::vistelse_slutar).empty());
  const auto goes_on = records({decision("2025-05-28", days("2025-07-01", "2025-08-31")), decision("2025-08-20", days("2025-09-01", "2025-09-30"))});
  CHECK(told(watches(goes_on, "2025-08-25"), WatchCode::vistelse_slutar).empty());
}
