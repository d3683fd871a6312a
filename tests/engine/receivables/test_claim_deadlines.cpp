#include "engine/receivables/claim_deadlines.hpp"
#include "tests/engine/receivables/watch_office.hpp"

using namespace hemvist;

namespace {

UninvoicedMonth owed(std::string_view month) { return {granbacka(), *Month::parse(month), Money::from_ore(125000), false, false}; }

}  // namespace

TEST_CASE("the underlag of a month is due by the day of the settings in the next (R12)") {
  struct Row {
    std::string_view month;
    int underlag_day;
    std::string_view today;
    std::string_view day;
    const char* why;
  };
  const std::vector<Row> rows{
      {"2025-07", 5, "2025-07-31", "", "the month has not ended"},
      {"2025-07", 5, "2025-08-01", "2025-08-05", "it has"},
      {"2025-07", 5, "2025-08-06", "2025-08-05", "late, and still told"},
      {"2025-12", 5, "2026-01-02", "2026-01-05", "over a new year"},
      {"2025-01", 31, "2025-02-01", "2025-02-28", "the next month has no 31st"},
      {"2024-01", 30, "2024-02-01", "2024-02-29", "nor a 30th in a leap year"},
  };
  for (const auto& [month, underlag_day, today, day, why] : rows) {
    INFO(why);
    WatchOffice office;
    office.settings.underlag_day = underlag_day;
    CHECK(only(claim_deadlines(std::vector{owed(month)}, office.on(today)), WatchCode::underlag_senast, month) == day);
  }
  const WatchOffice office;
  auto corrected = owed("2025-07");
  corrected.is_invoiced_in_part = true;
  CHECK(claim_deadlines(std::vector{corrected}, office.on("2025-08-20")).empty());
  auto waits = owed("2025-07");
  waits.is_waiting = true;
  CHECK(claim_deadlines(std::vector{waits}, office.on("2025-08-20")).empty());
}

TEST_CASE("a claim within so many days is told only when the settings say how many") {
  WatchOffice office;
  CHECK(told(claim_deadlines(std::vector{owed("2025-07")}, office.on("2025-08-20")), WatchCode::fordran_inom).empty());
  office.settings.claim_days = 60;  // 31 July and 60 days: 29 September
  CHECK(only(claim_deadlines(std::vector{owed("2025-07")}, office.on("2025-08-20")), WatchCode::fordran_inom, "60 dagar") == "2025-09-29");
}

TEST_CASE("what was never invoiced lapses ten years after its month began, and is told of a year before (R15)") {
  const WatchOffice office;
  CHECK(told(claim_deadlines(std::vector{owed("2024-02")}, office.on("2033-01-31")), WatchCode::preskription).empty());
  CHECK(only(claim_deadlines(std::vector{owed("2024-02")}, office.on("2033-02-01")), WatchCode::preskription, "preskriberas snart") == "2034-02-01");
  CHECK(only(claim_deadlines(std::vector{owed("2024-02")}, office.on("2034-02-02")), WatchCode::preskription, "kan ha preskriberats") == "2034-02-01");
}

TEST_CASE("a level that is missing is told once for its kommun, from the first month") {
  const WatchOffice office;
  const std::vector<MonthWithoutLevel> months{{granbacka(), *Month::parse("2025-08"), 2}, {granbacka(), *Month::parse("2025-07"), 1}};
  const auto watches = level_deadlines(months, office.on("2025-09-01"));
  CHECK(watches.size() == 1);
  CHECK(only(watches, WatchCode::niva_saknas, "1 ärende är oprissat sedan 2025-07") == "2025-08-05");
  CHECK(only(level_deadlines(std::vector{months.front()}, office.on("2025-09-10")), WatchCode::niva_saknas, "2 ärenden är oprissade sedan 2025-08") == "2025-09-05");
  CHECK(only(level_deadlines(months, office.on("2034-07-01")), WatchCode::preskription, "Det som är oprissat för 2025-07") == "2035-07-01");
}

TEST_CASE("watches stand by day, then code, kommun, ärende and document") {
  std::vector<Watch> watches{{WatchCode::forfallen, day_of("2025-08-05"), {granbacka(), "", "2025-00002"}, "c"},
                             {WatchCode::niva_saknas, day_of("2025-08-04"), {granbacka()}, "a"},
                             {WatchCode::forfallen, day_of("2025-08-05"), {granbacka(), "", "2025-00001"}, "b"}};
  put_in_order(watches);
  CHECK((watches[0].sentence + watches[1].sentence + watches[2].sentence) == "abc");
}
