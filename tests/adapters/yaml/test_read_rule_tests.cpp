#include "adapters/yaml/read_rule_tests.hpp"

#include "engine/values/swedish_clock.hpp"
#include "tests/adapters/yaml/seen_fault.hpp"
#include "tests/catch.hpp"

using namespace hemvist;
using Code = RuleFaultCode;

namespace {

const KommunCode kommun = *KommunCode::parse("9901");

std::vector<RuleTest> read(const std::string& tests) {
  const auto reading = read_rule_tests(tests, "9901.test.yaml", kommun);
  if (!reading) FAIL(text(reading.error().front()));
  return *reading;
}

Period days(std::string_view first, std::string_view last) { return {*parse_day(first), *parse_day(last) + date::days{1}}; }

}  // namespace

TEST_CASE("what a test leaves out is what a reader takes for granted") {
  const auto tests = read(R"(tester:
  - namn: Två insatser i två månader
    varför: påhittat
    besök:
      - {insats: städ, start: 2024-06-30 23:30, minuter: 60}
      - {insats: tillsyn, start: 2024-06-12 08:00, slut: 2024-06-12 08:45, dagar: 2}
    summa: 1
)");
  REQUIRE(tests.size() == 1);
  const auto& records = tests[0].records;
  CHECK(tests[0].place.line == 2);
  CHECK(tests[0].through.text() == "2024-07");  // the visit ends there
  REQUIRE(records.decisions.size() == 2);       // one for each insats
  CHECK(records.decisions[0].insats == Insats::stad);
  CHECK(records.decisions[1].insats == Insats::tillsyn);
  for (const auto& decision : records.decisions) {
    CHECK(decision.bosattningskommun == kommun);
    CHECK(decision.valid == days("2024-06-01", "2024-07-31"));
    CHECK(decision.stay == decision.valid);
    CHECK(decision.requested == parse_day("2024-06-01"));
  }
  REQUIRE(records.visits.size() == 3);
  CHECK(records.visits[1].elapsed() == std::chrono::minutes{45});
  CHECK(records.visits[2].start - records.visits[1].start == std::chrono::hours{24});
  CHECK(records.visits[1].id != records.visits[2].id);
}

TEST_CASE("everything that a test may say is read") {
  const auto tests = read(R"(tester:
  - namn: Allt
    varför: påhittat
    månad: 2024-05
    beslut: {insats: omvårdnad, gäller_från: 2024-04-10, gäller_till: 2024-05-20, vistelse_till: 2024-05-10, beviljat: 14, enhet: timmar, per: vecka, zon: ö, utförare: privat, lagrum: SoL, begäran_datum: 2024-04-01}
    besök:
      - {insats: tillsyn, start: 2024-04-12 08:10, minuter: 20, planerad_start: 2024-04-12 08:00, planerad_slut: 2024-04-12 08:30, status: sent_återbud, bemanning: 2, delad_med: BO-2, antal: "1,5", zon: land, utförd_av: egen_regi}
    frånvaro: [{från: 2024-05-02, till: 2024-05-04}, {från: 2024-04-27, anmäld: 2024-04-20, orsak: Sjukhus}]
    månadssummor: [{insats: städ, månad: 2024-04, minuter: 600, antal: 20}]
    oprissat: [okänt, zon_saknas]
    hålls: [över_beviljat]
    ersätts_inte: [akut]
)");
  const auto& test = tests.at(0);
  const auto& records = test.records;
  CHECK(test.through.text() == "2024-05");
  REQUIRE(records.decisions.size() == 1);
  const auto& decision = records.decisions[0];
  CHECK(decision.valid == days("2024-04-10", "2024-05-20"));
  CHECK(decision.stay == days("2024-04-10", "2024-05-10"));
  CHECK(decision.granted == Granted{Rational{14}, GrantedUnit::timmar, GrantedPer::vecka});
  CHECK(decision.zone == "ö");
  CHECK(decision.performer == Performer::privat);
  CHECK(decision.requested == parse_day("2024-04-01"));
  REQUIRE(records.visits.size() == 1);
  const auto& visit = records.visits[0];
  CHECK(visit.status == VisitStatus::sent_aterbud);
  CHECK(visit.planned == PlannedTime{visit.start - std::chrono::minutes{10}, visit.start + std::chrono::minutes{20}});
  CHECK(visit.staff == 2);
  CHECK(visit.shared_with == "BO-2");
  CHECK(visit.count == Rational{3, 2});
  CHECK(visit.zone == "land");
  CHECK(visit.performed_by == Performer::egen_regi);
  REQUIRE(records.absences.size() == 2);
  CHECK(records.absences[0].from == *parse_day("2024-04-27"));  // in order of time
  CHECK_FALSE(records.absences[0].end);
  CHECK(records.absences[0].notified == parse_day("2024-04-20"));
  CHECK(records.absences[0].reason == AbsenceReason::sjukhus);
  CHECK(records.absences[1].end == parse_day("2024-05-05"));
  CHECK(records.absences[1].reason == AbsenceReason::annan);
  REQUIRE(records.totals.size() == 1);
  CHECK(records.totals[0].minutes == 600);
  CHECK(records.totals[0].count == Rational{20});
  CHECK_FALSE(test.total);
  CHECK_FALSE(test.lines);
  CHECK(test.unpriced.reasons == std::set{UnpricedReason::okant, UnpricedReason::zon_saknas});
  CHECK(test.held.reasons == std::set{HeldReason::over_beviljat});
  CHECK(test.not_reimbursable.reasons == std::set{NotReimbursableReason::akut});
}

TEST_CASE("every fault of a test file is told at once, where it stands") {
  const std::string tests = R"(tester:
  - namn: fel
    besök:
      - {insats: städd, start: 2024-06-31 08:00, minuter: 80, slut: i morgon, zonn: 5}
      - {insats: städ, start: 2024-06-12 08:00}
      - {insats: städ, start: 2024-03-31 02:30, minuter: 30}
      - {insats: städ, start: 2024-10-27 02:30, slut: 2024-10-27 01:30}
      - {insats: städ, start: 2024-03-30 02:30, minuter: 30, dagar: 2}
    frånvaro: [{från: 2024-05-04, till: 2024-05-02}]
    månadssummor: [{insats: städ, månad: juni}]
    rader: [{komponennt: service, mängd: x}]
  - {namn: a, varför: b, summa: 5, oprissat: [zon_sakna]}
  - {namn: a, varför: b, beslut: {insats: trygghetslarm}, summa: 5}
  - {namn: a, varför: b, månad: 2024-06, beslut: {insats: trygghetslarm, gäller_från: 2024-07-05}, besök: []}
  - en text
  - {namn: a, varför: b, summa: 1, besök: [{insats: städ, start: 2024-06-12 08:00, slut: 2024-06-13 08:01, antal: 0}]}
)";
  const auto reading = read_rule_tests(tests, "9901.test.yaml", kommun);
  REQUIRE_FALSE(reading);
  CHECK(seen(reading.error()) == std::vector<SeenFault>{
                                     {Code::nyckel_saknas, 2, 5},  // varför
                                     {Code::fel_varde, 4, 18},     // städd
                                     {Code::fel_varde, 4, 32},     // no such day
                                     {Code::passar_inte, 4, 59},   // slut and minuter
                                     {Code::fel_varde, 4, 69},
                                     {Code::okand_nyckel, 4, 79},
                                     {Code::nyckel_saknas, 5, 9},  // slut or minuter
                                     {Code::fel_varde, 6, 31},     // that hour is missing
                                     {Code::fel_varde, 7, 31},     // and that comes twice
                                     {Code::fel_varde, 8, 69},     // on the second day the hour is missing
                                     {Code::fel_varde, 9, 41},
                                     {Code::nyckel_saknas, 10, 20},
                                     {Code::fel_varde, 10, 42},
                                     {Code::okand_nyckel, 11, 14},
                                     {Code::fel_varde, 11, 35},
                                     {Code::nyckel_saknas, 12, 5},  // neither beslut nor besök
                                     {Code::fel_varde, 12, 47},
                                     {Code::nyckel_saknas, 13, 34},  // no month is mentioned
                                     {Code::nyckel_saknas, 14, 5},   // nothing is expected
                                     {Code::fel_varde, 14, 87},      // after the end of June
                                     {Code::fel_varde, 14, 107},
                                     {Code::fel_slag, 15, 5},
                                     {Code::fel_varde, 16, 90},   // longer than a day
                                     {Code::fel_varde, 16, 115},  // none of it
                                 });
}
