#include "engine/settlement/as_if_home.hpp"
#include "engine/settlement/level_outcome.hpp"
#include "tests/catch.hpp"

using namespace hemvist;

namespace {

KommunCode kommun(const char* code) { return *KommunCode::parse(code); }

Tariff level(Insats insats, QuantityForm quantity) {
  Component component{"a", {insats}, {Event::utfort}, std::move(quantity), {}, {}, StaffRule::unknown, ShareRule::unknown, {}, Per::timme,
                      {{std::string{"tätort"}, {}, {}, {}, Money::from_ore(48'000), {}, false, {}}}, {}};
  TariffVersion version;
  version.valid_from = *parse_day("2025-01-01");
  version.components = {component};
  return {kommun("9903"), "Prov", {version}, "prov.yaml", {}};
}

CaseRecords case_of_tillsyn(VisitStatus status = VisitStatus::utfort) {
  const Period year{*parse_day("2025-01-01"), *parse_day("2026-01-01")};
  const auto arende = *ArendeId::parse("BO-1");
  Decision decision{arende, kommun("9902"), Lagrum::sol, {}, {}, year.from, year, year, Insats::omvardnad, Granted{Rational{600}}, "byn", {}};
  auto larm = decision;
  larm.insats = Insats::trygghetslarm;
  const SwedishClock clock;
  const auto start = clock.start_of(*parse_day("2025-09-01"));
  Visit visit{"B1", 1, arende, Insats::tillsyn, start, start + std::chrono::minutes{30}, status, {}, 1, "", Rational{1}, "skogen", {}, {}, ""};
  return {arende, {decision, larm}, {visit}};
}

CaseRecords told(const Tariff& level, const HomeChoice& choice = {}, VisitStatus status = VisitStatus::utfort) {
  return as_if_home(case_of_tillsyn(status), level, choice, SwedishClock{});
}

}  // namespace

TEST_CASE("an ärende told again belongs to the other kommun, with the beslut that its visits are of") {
  const auto records = told(level(Insats::omvardnad, DeliveredTime{}));
  REQUIRE(records.decisions.size() == 1);
  CHECK(records.decisions[0].bosattningskommun == kommun("9903"));
  CHECK(records.decisions[0].insats == Insats::omvardnad);
}

TEST_CASE("what is granted stays only where the level pays by it") {
  struct Case {
    const char* why;
    Insats insats;
    QuantityForm quantity;
    bool stays;
  };
  const std::vector<Case> cases{{"performed time", Insats::omvardnad, DeliveredTime{}, false},
                                {"granted time", Insats::omvardnad, GrantedTime{}, true},
                                {"granted time of a part of what the beslut is on", Insats::tillsyn, GrantedTime{}, true},
                                {"granted time of something else", Insats::service, GrantedTime{}, false},
                                {"less absence", Insats::omvardnad, GrantedLessAbsence{5, 5}, true},
                                {"a scale by granted hours", Insats::omvardnad, MonthlyLevel{LevelMeasure::granted}, true},
                                {"a scale by performed hours", Insats::omvardnad, MonthlyLevel{LevelMeasure::delivered}, false}};
  for (const auto& each : cases) {
    INFO(each.why);
    CHECK(told(level(each.insats, each.quantity)).decisions.at(0).granted.has_value() == each.stays);
  }
}

TEST_CASE("a zone that the level does not have is not said, and the choice may say one that it has") {
  const auto tariff = level(Insats::omvardnad, DeliveredTime{});
  CHECK(told(tariff).visits.at(0).zone.empty());
  CHECK(told(tariff).decisions.at(0).zone.empty());
  CHECK(told(tariff, {"tätort", {}}).decisions.at(0).zone == "tätort");
  CHECK(told(tariff, {"landsbygd", {}}).decisions.at(0).zone.empty());
  CHECK(told(tariff, {"", Performer::privat}).decisions.at(0).performer == Performer::privat);
}

TEST_CASE("a declined visit is not compared, and a visit without beslut is left out") {
  CHECK(told(level(Insats::omvardnad, DeliveredTime{}), {}, VisitStatus::avbojt).visits.empty());
  auto records = case_of_tillsyn();
  records.decisions.erase(records.decisions.begin());
  const auto september = *Month::parse("2025-09");
  LevelOutcome outcome{kommun("9903"), "Prov", false, {}};
  const auto alone = as_if_home(records, level(Insats::omvardnad, DeliveredTime{}), {}, SwedishClock{});
  CHECK(alone.decisions.empty());
  add_case(outcome, alone, PricedCase{records.arende}, september, september, SwedishClock{});
  CHECK(outcome.left_out == 1);
  CHECK(outcome.priced_visits == 0);
}

TEST_CASE("a visit that is paid by the granted time is oprissat when the granted time is") {
  const auto september = *Month::parse("2025-09");
  const auto records = case_of_tillsyn();
  PricedCase priced{records.arende};
  priced.visits.push_back({0, &records.decisions[0], records.visits[0].start, records.visits[0].end, {0, 1}});
  priced.counted.push_back({{records.visits[0].start, records.visits[0].end, *parse_day("2025-09-01"), 0, 0}, {0, 0}, no_line, Rational{0}});
  const auto outcome_of = [&](const PricedCase& of) {
    LevelOutcome outcome{kommun("9903"), "Prov", false, {}};
    add_case(outcome, records, of, september, september, SwedishClock{});
    return outcome;
  };
  CHECK(outcome_of(priced).priced_minutes == std::chrono::minutes{30});
  priced.unpriced.push_back({records.arende, "", Insats::omvardnad, september, UnpricedReason::beviljat_saknas, ""});
  CHECK(outcome_of(priced).unpriced == std::map<UnpricedReason, int>{{UnpricedReason::beviljat_saknas, 1}});
  CHECK(outcome_of(priced).priced_visits == 0);
  // What is paid once, by the side of a price per visit, is another thing.
  priced.counted[0].line = 0;
  CHECK(outcome_of(priced).priced_visits == 1);
}

TEST_CASE("the dearest hour comes first, and levels without a priced hour last") {
  LevelOutcome dear{kommun("9905"), "", false, Money::from_ore(50'000), std::chrono::minutes{50}};
  LevelOutcome cheap{kommun("9902"), "", false, Money::from_ore(60'000), std::chrono::minutes{90}};
  LevelOutcome none{kommun("9901"), "", false, {}};
  std::vector<LevelOutcome> outcomes{none, cheap, dear};
  sort_outcomes(outcomes);
  CHECK(outcomes[0].kommun == dear.kommun);
  CHECK(outcomes[0].per_hour() == Money::from_ore(60'000));
  CHECK(outcomes[1].kommun == cheap.kommun);
  CHECK(outcomes[2].kommun == none.kommun);
}
