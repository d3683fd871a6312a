#include "engine/pricing/explain.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>

#include "adapters/yaml/read_calendar.hpp"
#include "adapters/yaml/read_law.hpp"
#include "adapters/yaml/read_tariff.hpp"
#include "engine/pricing/price_case.hpp"
#include "tests/catch.hpp"
#include "tests/engine/pricing/explained_levels.hpp"

using namespace hemvist;

namespace {

using Lines = std::vector<std::string>;

std::string bytes_of(const std::string& path) {
  std::ifstream file{std::filesystem::path{HEMVIST_SOURCE_DIR} / path, std::ios::binary};
  REQUIRE(file);
  return {std::istreambuf_iterator<char>{file}, {}};
}

Day day(std::string_view text) { return parse_day(text).value(); }
Period days(std::string_view first, std::string_view last) { return {day(first), day(last) + date::days{1}}; }

// "2024-07-01 08:00" by the wall; of a doubled hour the first.
Instant at(const SwedishClock& clock, const std::string& text) {
  const int hour = std::stoi(text.substr(11, 2));
  const int minute = std::stoi(text.substr(14, 2));
  return clock.instant_of(WallTime{day(text.substr(0, 10))} + std::chrono::minutes{60 * hour + minute}).value();
}

RuleBook rules_with(const std::string& level, const std::string& file_name) {
  RuleBook rules{{}, read_calendar({bytes_of("rules/kalender/helgdagar.yaml"), "helgdagar.yaml"},
                                   {bytes_of("rules/kalender/storhelg.yaml"), "storhelg.yaml"}).value(), {}, {}};
  for (const std::string file : {"sol_2001_453.yaml", "sol_2025_400.yaml"}) {
    const auto read = read_law(bytes_of("rules/law/" + file), file).value();
    rules.law.provisions.insert(rules.law.provisions.end(), read.begin(), read.end());
  }
  auto tariff = read_tariff(level, file_name, Digest{std::string(64, 'a')}).value().tariff;
  const auto kommun = tariff.kommun;
  rules.tariffs.emplace(kommun, std::move(tariff));
  return rules;
}

// One ärende, priced; kept together so that what points stays valid.
class Told {
public:
  Told(const std::string& level, const std::string& file_name, const std::string& kommun)
      : rules_{rules_with(level, file_name)}, kommun_{KommunCode::parse(kommun).value()},
        records_{ArendeId::parse("BO-017").value(), {}, {}} {}

  Decision& decide(Insats insats, const Period& period) {
    records_.decisions.push_back({records_.arende, kommun_, Lagrum::sol, std::nullopt, std::nullopt, day("2021-01-04"), period, period,
                                  insats, std::nullopt, "", std::nullopt});
    return records_.decisions.back();
  }

  Visit& visit(Insats insats, const std::string& start, const std::string& end) {
    records_.visits.push_back({"B" + std::to_string(records_.visits.size() + 1), 1, records_.arende, insats, at(clock_, start),
                               at(clock_, end), VisitStatus::utfort, std::nullopt, 1, "", Rational{1}, "", std::nullopt, std::nullopt, ""});
    return records_.visits.back();
  }

  void price(std::string_view through) { priced_ = CasePricer{rules_}.price(records_, Month::parse(through).value()); }

  std::size_t line_count() const { return priced_.lines.size(); }
  Explanation line(std::size_t index) const { return explain_line(priced_, records_, index, rules_, clock_); }
  Explanation visit(std::string_view id) const { return explain_visit(priced_, records_, id, rules_, clock_); }

private:
  RuleBook rules_;
  SwedishClock clock_;
  KommunCode kommun_;
  CaseRecords records_;
  PricedCase priced_{records_.arende, nullptr, {}, {}, {}, {}, {}, {}, {}};
};

// "name: output" of each step from `first` (counted from 0) on.
Lines outputs(const Explanation& told, std::size_t first = 0) {
  Lines lines;
  for (std::size_t i = first; i < told.steps.size(); ++i) lines.push_back(told.steps[i].name + ": " + told.steps[i].output);
  return lines;
}

const Step& step(const Explanation& told, std::string_view name) {
  for (const auto& found : told.steps)
    if (found.name == name) return found;
  throw std::out_of_range("no such step");
}

void check_approved(const std::string& name, const std::vector<Explanation>& told) {
  std::string written;
  for (const auto& one : told) written += (written.empty() ? "" : "\n----\n\n") + to_text(one);
  CHECK(written == bytes_of("tests/approved/explain_" + name + ".txt"));
}

}  // namespace

TEST_CASE("three visits of 45 minutes by two staff are told visit by visit down to 1 140,75 kr") {
  Told told{vasteras_level, "1980-vasteras.yaml", "1980"};
  told.decide(Insats::omvardnad, days("2024-07-01", "2024-08-31")).zone = "tätort";
  for (const std::string date : {"2024-07-01", "2024-07-02", "2024-07-03"})
    told.visit(Insats::personlig_omvardnad, date + " 08:00", date + " 08:45").staff = 2;
  told.price("2024-07");
  REQUIRE(told.line_count() == 1);
  CHECK(outputs(told.line(0)) == Lines{"Beslut och begäran: begäran 2021-01-04", "Besök B1: 45 minuter", "Besök B2: 45 minuter",
                                       "Besök B3: 45 minuter", "Summa: 135 minuter", "Pris: 507,00 kr per timme",
                                       "Belopp före avrundning: 1\u00a0140,75 kr", "Belopp: 1\u00a0140,75 kr"});
  CHECK(step(told.line(0), "Pris").source == "1980-vasteras.yaml:22");
  CHECK(step(told.line(0), "Besök B1").source == "1980-vasteras.yaml:16");
  check_approved("vasteras_double_staff", {told.line(0), told.visit("B1")});
}

TEST_CASE("larm for all of June is the price of the month, and 29 days are 29 days") {
  Told told{vasteras_level, "1980-vasteras.yaml", "1980"};
  told.decide(Insats::trygghetslarm, days("2024-06-01", "2024-07-29"));
  told.price("2024-07");
  REQUIRE(told.line_count() == 2);
  CHECK(outputs(told.line(0), 1) == Lines{"Aktiva dagar: 30 dagar", "Dagar eller hel månad: 1 månad", "Pris: 684,00 kr per månad",
                                          "Belopp före avrundning: 684,00 kr", "Belopp: 684,00 kr"});
  CHECK(outputs(told.line(1), 1) == Lines{"Aktiva dagar: 29 dagar", "Dagar eller hel månad: 29 dagar", "Pris: 23,00 kr per dag",
                                          "Belopp före avrundning: 667,00 kr", "Belopp: 667,00 kr"});
  check_approved("larm_whole_month", {told.line(0), told.line(1)});
}

TEST_CASE("a visit over midnight into a new version is told as one visit on two lines") {
  Told told{goteborg_level, "1480-goteborg.yaml", "1480"};
  told.decide(Insats::omvardnad, days("2021-03-01", "2021-04-30"));
  told.visit(Insats::natthjalp, "2021-03-31 23:40", "2021-04-01 00:20");
  told.price("2021-04");
  REQUIRE(told.line_count() == 2);
  CHECK(outputs(told.line(0), 1) == Lines{"Besök B1: 20 minuter", "Summa: 20 minuter", "Pris: 486,00 kr per timme",
                                          "Belopp före avrundning: 162,00 kr", "Belopp: 162,00 kr"});
  CHECK(outputs(told.line(1), 1) == Lines{"Besök B1: 20 minuter", "Summa: 20 minuter", "Pris: 530,00 kr per timme",
                                          "Belopp före avrundning: 176,6666… kr", "Belopp: 176,67 kr"});
  CHECK(told.visit("B1").tariffs.size() == 2);
  check_approved("over_midnight", {told.visit("B1"), told.line(0), told.line(1)});
}

TEST_CASE("what is after the month reckoned is told as the rest of the visit") {
  Told told{goteborg_level, "1480-goteborg.yaml", "1480"};
  told.decide(Insats::omvardnad, days("2021-03-01", "2021-04-30"));
  told.visit(Insats::natthjalp, "2021-03-31 23:40", "2021-04-01 00:20");
  told.visit(Insats::natthjalp, "2021-04-02 23:00", "2021-04-02 23:20");
  told.price("2021-03");
  CHECK(step(told.visit("B1"), "Rest").output == "räknas i en senare månad");
  CHECK(step(told.visit("B1"), "Rest").input == "2021-04-01 00:00–00:20, 20 minuter");
  CHECK(step(told.visit("B2"), "Inte beräknat").output == "senare månad");
}

TEST_CASE("a visit over 22:00 in Stockholm is told three ways") {
  const auto priced_with = [](const std::string& border) {
    Told told{stockholm_level(border), "0180-stockholm.yaml", "0180"};
    told.decide(Insats::omvardnad, days("2024-07-01", "2024-07-31")).performer = Performer::egen_regi;
    told.visit(Insats::personlig_omvardnad, "2024-07-03 21:50", "2024-07-03 22:20");
    told.price("2024-07");
    return told;
  };
  const auto unknown = priced_with("okänt");
  const auto start = priced_with("start");
  const auto divide = priced_with("dela");
  CHECK(unknown.line_count() == 0);
  CHECK(outputs(unknown.visit("B1"), 2) == Lines{"Oprissat: gräns_okänd"});
  CHECK(outputs(start.line(0), 2) == Lines{"Summa: 30 minuter", "Pris: 485,00 kr per timme", "Belopp före avrundning: 242,50 kr",
                                           "Belopp: 242,50 kr"});
  REQUIRE(divide.line_count() == 2);
  CHECK(outputs(divide.line(0), 2) == Lines{"Summa: 10 minuter", "Pris: 485,00 kr per timme", "Belopp före avrundning: 80,8333… kr",
                                            "Belopp: 80,83 kr"});
  CHECK(outputs(divide.line(1), 2) == Lines{"Summa: 1 tillfälle", "Pris: 245,00 kr per tillfälle", "Belopp före avrundning: 245,00 kr",
                                            "Belopp: 245,00 kr"});
  check_approved("stockholm_three_ways", {unknown.visit("B1"), start.visit("B1"), start.line(0), divide.visit("B1"), divide.line(0),
                                          divide.line(1)});
}

TEST_CASE("on the night when clocks go back 01:30–03:30 is 180 minutes, and the text says why") {
  Told told{stockholm_level("dela"), "0180-stockholm.yaml", "0180"};
  told.decide(Insats::ledsagning, days("2024-10-01", "2024-10-31")).performer = Performer::egen_regi;
  told.visit(Insats::ledsagning, "2024-10-27 01:30", "2024-10-27 03:30");
  told.price("2024-10");
  CHECK(outputs(told.line(0), 1) == Lines{"Besök B1: 180 minuter", "Summa: 180 minuter", "Pris: 487,00 kr per timme",
                                          "Belopp före avrundning: 1\u00a0461,00 kr", "Belopp: 1\u00a0461,00 kr"});
  check_approved("clocks_back", {told.visit("B1"), told.line(0)});
}

TEST_CASE("staff, sharing, rounding by day and what is over the granted are told in their order") {
  Told told{invented_level, "9901-exempelby.yaml", "9901"};
  told.decide(Insats::omvardnad, days("2024-07-01", "2024-07-02")).granted = Granted{Rational{45}, GrantedUnit::minuter, GrantedPer::dag};
  told.visit(Insats::tillsyn, "2024-07-01 08:00", "2024-07-01 08:20").staff = 2;
  auto& shared = told.visit(Insats::tillsyn, "2024-07-01 18:00", "2024-07-01 18:20");
  shared.shared_with = "BO-018, BO-019";
  told.visit(Insats::tillsyn, "2024-07-02 08:00", "2024-07-02 09:00");
  told.price("2024-07");
  REQUIRE(told.line_count() == 1);
  // 40 + 20/3 and 60 minutes; 46,67 → 60 on the first day, 60 on the second; 2 × 45 = 90 are granted; 90 × 450 / 60 = 675.
  CHECK(outputs(told.line(0), 1) ==
        Lines{"Besök B1: 40 minuter", "Besök B2: 20/3 (6,6666…) minuter", "Besök B3: 60 minuter", "Summa: 320/3 (106,6666…) minuter",
              "Avrundning per dag: 120 minuter", "Över beviljat: 90 minuter faktureras, 30 minuter hålls",
              "Pris: 450,00 kr per timme", "Belopp före avrundning: 675,00 kr", "Belopp: 675,00 kr"});
  CHECK(step(told.line(0), "Avrundning per dag").input == "2024-07-01: 46,6666… → 60; 2024-07-02: 60 → 60");
  check_approved("over_granted", {told.line(0), told.visit("B3")});
}

TEST_CASE("rounding per visit moves its end, and the visit and the line say so") {
  Told told{invented_level, "9901-exempelby.yaml", "9901"};
  told.decide(Insats::ledsagning, days("2024-07-01", "2024-07-31"));
  told.visit(Insats::ledsagning, "2024-07-01 10:00", "2024-07-01 10:20");
  told.visit(Insats::ledsagning, "2024-07-02 10:00", "2024-07-02 11:15");
  told.price("2024-07");
  CHECK(step(told.visit("B1"), "Längd efter avrundning").output == "60 minuter");
  CHECK(step(told.visit("B2"), "Längd efter avrundning").input == "2024-07-02 10:00–11:30");
  CHECK(step(told.line(0), "Besök B1").input ==
        "ledsagning 2024-07-01 10:00–10:20, 20 minuter; efter avrundning 2024-07-01 10:00–11:00, 60 minuter");
  CHECK(step(told.line(0), "Besök B1").rule == "Avrundas till närmaste steg om 30 minuter per besök. Minst 60 minuter per besök.");
  CHECK(outputs(told.line(0), 3) == Lines{"Summa: 150 minuter", "Pris: 300,00 kr per timme", "Belopp före avrundning: 750,00 kr",
                                          "Belopp: 750,00 kr"});
}

TEST_CASE("a declined visit is paid by its schablon and its andel") {
  Told told{invented_level, "9901-exempelby.yaml", "9901"};
  told.decide(Insats::service, days("2024-07-01", "2024-07-31"));
  told.visit(Insats::stad, "2024-07-01 10:00", "2024-07-01 10:05").status = VisitStatus::avbojt;
  told.price("2024-07");
  CHECK(step(told.line(0), "Besök B1").rule == "Schablontid för städ: 96 minuter.");
  CHECK(step(told.line(0), "Belopp före avrundning").input == "96 minuter × 382,00 kr / 60 × 75 %");
  CHECK(step(told.line(0), "Belopp").output == "458,40 kr");
}

TEST_CASE("portions over the granted occasions are told as held") {
  Told told{invented_level, "9901-exempelby.yaml", "9901"};
  told.decide(Insats::matdistribution, days("2024-07-01", "2024-07-14")).granted = Granted{Rational{1}, GrantedUnit::tillfallen, GrantedPer::vecka};
  for (const std::string date : {"2024-07-01", "2024-07-08", "2024-07-09"})
    told.visit(Insats::matdistribution, date + " 12:00", date + " 12:05").count = Rational{2};
  told.price("2024-07");
  CHECK(step(told.line(0), "Över beviljat").input ==
        "Beviljat i matdistribution: 1 tillfälle per vecka × 14 dagar / 7 = 2 tillfällen. Utfört: 6 tillfällen. "
        "Över beviljat: 4 tillfällen. På raden: B2 2 styck, B3 2 styck.");
  CHECK(step(told.line(0), "Belopp").output == "84,00 kr");
  CHECK(step(told.visit("B3"), "Del 1").output ==
        "2 styck på raden mat, 2024-07, 42,00 kr per styck, varav 2 styck hålls: över_beviljat");
}

TEST_CASE("days and months say which rule decided between them") {
  struct Row {
    Insats insats;
    std::string_view last;
    std::string rule;
    std::string exact;
    std::string amount;
    std::string why;
  };
  const auto row = GENERATE(
      Row{Insats::trygghetslarm, "2024-07-30", "30 × 23,00 kr = 690,00 kr, mer än hel månad 684,00 kr, som är tak (tak_hel_månad: ja).",
          "684,00 kr", "684,00 kr", "30 days cost more than the month, which is a cap"},
      Row{Insats::trygghetslarm, "2024-07-10", "10 × 23,00 kr = 230,00 kr, inte mer än hel månad 684,00 kr: priset per dag gäller.",
          "230,00 kr", "230,00 kr", "10 days cost less"},
      Row{Insats::boendestod, "2024-07-31", "Månadens alla dagar är aktiva: hel månad.", "310,00 kr", "310,00 kr", "a whole month"},
      Row{Insats::boendestod, "2024-07-11", "Del av månad räknas efter dagar.", "110,00 kr", "110,00 kr", "11 × 310 / 31"});
  INFO(row.why);
  Told told{invented_level, "9901-exempelby.yaml", "9901"};
  told.decide(row.insats, days("2024-07-01", row.last));
  told.price("2024-07");
  REQUIRE(told.line_count() == 1);
  CHECK(step(told.line(0), "Dagar eller hel månad").rule == row.rule);
  CHECK(step(told.line(0), "Belopp före avrundning").output == row.exact);
  CHECK(step(told.line(0), "Belopp").output == row.amount);
}

TEST_CASE("what is stated not to be paid is told as a line that is not invoiced") {
  Told told{invented_level, "9901-exempelby.yaml", "9901"};
  told.decide(Insats::omvardnad, days("2024-07-01", "2024-07-31"));
  told.visit(Insats::promenad, "2024-07-01 10:00", "2024-07-01 10:30");
  told.price("2024-07");
  CHECK(step(told.line(0), "Pris").output == "inget");
  CHECK(step(told.line(0), "Belopp").output == "0,00 kr");
  CHECK(step(told.visit("B1"), "Del 1").output == "30 minuter på raden promenad, 2024-07: ersätts inte");
}

TEST_CASE("a visit that is on no line is told to its end") {
  struct Row {
    std::string start;
    std::string end;
    Insats insats;
    VisitStatus status;
    std::string name;
    std::string output;
    std::string input;
    std::string why;
  };
  const auto row = GENERATE(
      Row{"2024-07-05 23:00", "2024-07-05 23:30", Insats::tillsyn, VisitStatus::utfort, "Oprissat", "okänt", "zon=tätort, dygnsdel=natt",
          "the night is not published"},
      Row{"2024-07-05 10:00", "2024-07-05 10:30", Insats::tillsyn, VisitStatus::akut, "Ej ersättningsgill", "akut", "", "R3"},
      Row{"2024-07-05 10:00", "2024-07-05 10:30", Insats::ledsagning, VisitStatus::utfort, "Hålls", "insats_ej_beviljad",
          "inget beslut i ärendet nämner ledsagning", "no beslut names it"},
      Row{"2024-08-05 10:00", "2024-08-05 10:30", Insats::tillsyn, VisitStatus::utfort, "Hålls", "utanför_period",
          "beslut om omvårdnad 2024-07-01–2024-07-31, vistelse 2024-07-01–2024-07-31", "after the stay"});
  INFO(row.why);
  Told told{vasteras_level, "1980-vasteras.yaml", "1980"};
  told.decide(Insats::omvardnad, days("2024-07-01", "2024-07-31")).zone = "tätort";
  told.visit(row.insats, row.start, row.end).status = row.status;
  told.price("2024-08");
  const auto last = told.visit("B1").steps.back();
  CHECK(last.name == row.name);
  CHECK(last.output == row.output);
  CHECK(last.input == row.input);
  CHECK_FALSE(last.rule.empty());
}

TEST_CASE("two visits at the same time are told as a warning on both") {
  Told told{vasteras_level, "1980-vasteras.yaml", "1980"};
  told.decide(Insats::omvardnad, days("2024-07-01", "2024-07-31")).zone = "tätort";
  told.visit(Insats::tillsyn, "2024-07-05 10:00", "2024-07-05 10:30");
  told.visit(Insats::tillsyn, "2024-07-05 10:20", "2024-07-05 10:40");
  told.price("2024-07");
  CHECK(step(told.visit("B1"), "Varning").input == "besök B2");
  CHECK(step(told.visit("B2"), "Varning").input == "besök B1");
}

TEST_CASE("visits on both sides of 2025-07-01 cite the act of their own day") {
  Told told{invented_level, "9901-exempelby.yaml", "9901"};
  told.decide(Insats::omvardnad, days("2025-06-01", "2025-07-31"));
  told.visit(Insats::tillsyn, "2025-06-30 10:00", "2025-06-30 10:30");
  told.visit(Insats::tillsyn, "2025-07-01 10:00", "2025-07-01 10:30");
  told.price("2025-07");
  REQUIRE(told.line_count() == 2);
  CHECK(told.line(0).provisions.front().designation == "2 a kap. 7 § SoL (2001:453)");
  CHECK(told.line(1).provisions.front().designation == "29 kap. 6 § SoL (2025:400)");
  CHECK(step(told.line(0), "Beslut och begäran").source == "2 a kap. 6 § SoL (2001:453)");
  CHECK(step(told.line(1), "Beslut och begäran").source == "29 kap. 5 § SoL (2025:400)");
}

TEST_CASE("an explanation names the ärende and never the person") {
  Told told{vasteras_level, "1980-vasteras.yaml", "1980"};
  told.decide(Insats::omvardnad, days("2024-07-01", "2024-07-31")).zone = "tätort";
  told.visit(Insats::tillsyn, "2024-07-05 10:00", "2024-07-05 10:30").comment = "ring 189001139808";
  told.price("2024-07");
  for (const auto& text : {to_text(told.line(0)), to_text(told.visit("B1"))}) {
    CHECK(text.find("BO-017") != std::string::npos);
    CHECK(text.find("9808") == std::string::npos);
  }
}

TEST_CASE("a line or a visit that is not there is refused") {
  Told told{vasteras_level, "1980-vasteras.yaml", "1980"};
  told.price("2024-07");
  CHECK_THROWS_AS(told.line(0), std::out_of_range);
  CHECK_THROWS_AS(told.visit("B1"), std::out_of_range);
}
