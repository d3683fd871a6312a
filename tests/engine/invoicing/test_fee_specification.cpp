#include "engine/invoicing/fee_sheet.hpp"
#include "tests/catch.hpp"

using namespace hemvist;

namespace {

const SwedishClock& clock_of_sweden() {
  static const SwedishClock clock;
  return clock;
}

Day day(const char* text) { return parse_day(text).value(); }

// "2025-10-26 01:30"
Instant at(const char* text) {
  const std::string_view written{text};
  const auto hours = std::chrono::hours{std::stoi(std::string{written.substr(11, 2)})};
  const auto minutes = std::chrono::minutes{std::stoi(std::string{written.substr(14, 2)})};
  return clock_of_sweden().instant_of(WallTime{parse_day(written.substr(0, 10)).value()} + hours + minutes).value();
}

Decision decision(Insats insats, const char* from, const char* end, std::optional<Granted> granted = {}) {
  return {*ArendeId::parse("BO-1"), *KommunCode::parse("9902"), Lagrum::sol, {}, {}, day("2025-05-01"), {day(from), day(end)}, {day(from), day(end)}, insats, granted, "", {}, false, 1};
}

Visit visit(const char* id, Insats insats, const char* start, const char* end, VisitStatus status = VisitStatus::utfort, Rational count = Rational{1}) {
  return {id, 1, *ArendeId::parse("BO-1"), insats, at(start), at(end), status, std::nullopt, 1, "", count, "", std::nullopt, std::nullopt, ""};
}

const FeeRow& row_of(const FeeSpecification& told, Insats insats) {
  for (const auto& row : told.rows)
    if (row.insats == insats) return row;
  throw std::logic_error("no such row");
}

}  // namespace

TEST_CASE("a month of one person is told insats by insats, and all together") {
  const Granted two_hours_a_week{Rational{120}, GrantedUnit::minuter, GrantedPer::vecka};
  CaseRecords records{*ArendeId::parse("BO-1"),
                      {decision(Insats::omvardnad, "2025-10-01", "2026-01-01", two_hours_a_week), decision(Insats::stad, "2025-10-01", "2026-01-01", Granted{Rational{2}, GrantedUnit::tillfallen, GrantedPer::manad}),
                       decision(Insats::matdistribution, "2025-10-01", "2026-01-01"), decision(Insats::trygghetslarm, "2025-10-12", "2025-11-10")},
                      {visit("1", Insats::tillsyn, "2025-10-01 08:00", "2025-10-01 08:30"), visit("2", Insats::tillsyn, "2025-10-01 18:00", "2025-10-01 18:20"),
                       visit("3", Insats::tillsyn, "2025-10-02 08:00", "2025-10-02 08:15", VisitStatus::avbojt), visit("4", Insats::stad, "2025-10-02 10:00", "2025-10-02 11:30"),
                       visit("5", Insats::matdistribution, "2025-10-03 12:00", "2025-10-03 12:05", VisitStatus::utfort, Rational{3}),
                       visit("6", Insats::tillsyn, "2025-10-03 08:00", "2025-10-03 08:15", VisitStatus::bom), visit("7", Insats::ledsagning, "2025-10-04 08:00", "2025-10-04 09:00"),
                       visit("8", Insats::tillsyn, "2025-10-05 08:00", "2025-10-05 08:15", VisitStatus::akut)}};
  records.absences.push_back({*ArendeId::parse("BO-1"), day("2025-10-20"), day("2025-10-23"), {}, AbsenceReason::sjukhus, "sjukhus"});
  const auto told = fee_specification(records, *Month::parse("2025-10"), clock_of_sweden());
  REQUIRE(told);
  const auto& tillsyn = row_of(*told, Insats::tillsyn);
  CHECK(tillsyn.minutes == 50);
  CHECK(tillsyn.visits == 2);
  CHECK(tillsyn.days_with_visits == 1);
  CHECK(tillsyn.declined == 1);
  CHECK(tillsyn.in_vain == 1);
  CHECK_FALSE(tillsyn.granted_minutes);
  // 31 days of a seventh of 120 minutes are 531,43.
  CHECK(row_of(*told, Insats::omvardnad).granted_minutes == 531);
  CHECK(row_of(*told, Insats::omvardnad).decision_days == 31);
  CHECK(row_of(*told, Insats::omvardnad).absence_days == 3);
  CHECK(row_of(*told, Insats::stad).granted_occasions == 2);
  CHECK(row_of(*told, Insats::stad).occasions == Rational{1});
  CHECK(row_of(*told, Insats::matdistribution).portions == Rational{3});
  CHECK(row_of(*told, Insats::matdistribution).occasions == Rational{0});
  CHECK(row_of(*told, Insats::trygghetslarm).decision_days == 20);
  CHECK(row_of(*told, Insats::ledsagning).waiting == 1);
  CHECK(row_of(*told, Insats::ledsagning).minutes == 0);
  // 50 + 90 + 5; the acute visit is the vistelsekommun's own.
  CHECK(told->all.minutes == 145);
  CHECK(told->all.visits == 4);
  CHECK(told->all.days_with_visits == 3);
  CHECK(told->all.absence_days == 3);
  CHECK(told->all.decision_days == 31);
}

TEST_CASE("a visit over the end of a month counts where it began, its minutes where they were, and a night of 25 hours has them all") {
  CaseRecords records{*ArendeId::parse("BO-1"), {decision(Insats::omvardnad, "2025-10-01", "2026-01-01")},
                      {visit("1", Insats::natthjalp, "2025-10-31 23:40", "2025-11-01 00:20"), visit("2", Insats::natthjalp, "2025-10-26 01:30", "2025-10-26 03:30")}};
  const auto october = fee_specification(records, *Month::parse("2025-10"), clock_of_sweden());
  const auto november = fee_specification(records, *Month::parse("2025-11"), clock_of_sweden());
  CHECK(october->all.minutes == 20 + 180);
  CHECK(october->all.visits == 2);
  CHECK(november->all.minutes == 20);
  CHECK(november->all.visits == 0);
  CHECK_FALSE(fee_specification(records, *Month::parse("2026-02"), clock_of_sweden()));
}

TEST_CASE("what a kommun without visits tells of a month is performed, and there is no amount in the table") {
  CaseRecords records{*ArendeId::parse("BO-1"), {decision(Insats::omvardnad, "2025-10-01", "2026-01-01")}, {}};
  records.totals.push_back({*ArendeId::parse("BO-1"), Insats::tillsyn, *Month::parse("2025-10"), 300, Rational{12}});
  const auto told = fee_specification(records, *Month::parse("2025-10"), clock_of_sweden());
  CHECK(row_of(*told, Insats::tillsyn).minutes == 300);
  CHECK(row_of(*told, Insats::tillsyn).occasions == Rational{12});
  const std::vector<FeeSpecification> all{*told};
  const PersonsOfCases persons{{*ArendeId::parse("BO-1"), *PersonId::parse("192001011564", Day{})}};
  const auto sheet = fee_sheet(*KommunCode::parse("9902"), *Month::parse("2025-10"), day("2025-11-02"), all, &persons);
  REQUIRE(sheet.rows.size() == 3);
  for (const auto& row : sheet.rows) {
    CHECK(row.cells.size() == sheet.columns.size());
    CHECK(row.cells.at(3) == SheetCell{std::string{"192001011564"}});
    for (const auto& cell : row.cells) CHECK_FALSE(std::holds_alternative<Money>(cell));
  }
  CHECK(fee_sheet(*KommunCode::parse("9902"), *Month::parse("2025-10"), day("2025-11-02"), all).columns.at(3).heading == "insats");
}
