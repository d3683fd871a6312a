#include "adapters/jobs/coverage_report.hpp"
#include "adapters/jobs/import_office_file.hpp"
#include "adapters/jobs/import_rules.hpp"
#include "adapters/jobs/rule_files.hpp"
#include "tests/adapters/jobs/import_office.hpp"
#include "tests/catch.hpp"

using namespace hemvist;

namespace {

std::string priced(const std::string& kommun, const std::string& components) {
  return "kommun: \"" + kommun + "\"\nnamn: Prov\nversioner:\n  - gäller_från: 2025-01-01\n    källa: {text: Påhittad}\n    komponenter:\n" + components;
}

std::string by_hour(const std::string& id, const std::string& insats, const std::string& price) {
  return "      - {id: " + id + ", insats: [" + insats + "], mängd: utförd_tid, per: timme, priser: [{" + price + "}]}\n";
}

// 9902 pays 430 for omvårdnad, does not say what for service, and 300 a month for a larm. 9903 pays 520 for service.
// The own level is 480 for both; an hour costs 500.
class CoveringOffice : public ImportOffice {
public:
  CoveringOffice() {
    level(priced("9902", by_hour("vård", "omvårdnad", "kr: 430") + by_hour("hus", "service", "okänt: true") +
                             "      - {id: larm, insats: [trygghetslarm], mängd: månader, per: månad, priser: [{kr: 300, påbörjad: ja}]}\n"));
    level(priced("9903", by_hour("hus", "service", "kr: 520")));
    REQUIRE(decisions("ärende;person;bosättningskommun;begäran_datum;gäller_från;gäller_till;insats;beviljat;enhet;per\n"
                      "BO-1;gäst-1;9902;2025-05-28;2025-01-01;2025-12-31;omvårdnad;90;minuter;månad\n"
                      "BO-1;gäst-1;9902;2025-05-28;2025-01-01;2025-12-31;service;;;\n"
                      "BO-1;gäst-1;9902;2025-05-28;2025-09-01;2025-09-30;trygghetslarm;;;\n"
                      "BO-2;gäst-2;9903;2025-05-28;2025-01-01;2025-12-31;service;;;\n").outcome == ImportOutcome::all_taken);
    REQUIRE(visits("besök;ärende;insats;start;slut;status\nB1;BO-1;tillsyn;2025-09-01 08:00;2025-09-01 09:00;\n"
                   "B2;BO-1;tillsyn;2025-09-02 08:00;2025-09-02 09:00;\nB3;BO-1;städ;2025-09-03 08:00;2025-09-03 08:30;\n"
                   "B4;BO-1;tillsyn;2025-09-04 08:00;2025-09-04 08:30;avböjt\nB5;BO-1;tillsyn;2025-10-04 08:00;2025-10-04 08:20;\n"
                   "B6;BO-2;städ;2025-09-05 08:00;2025-09-05 09:30;\nB7;BO-2;tillsyn;2025-09-06 08:00;2025-09-06 08:30;\n").outcome == ImportOutcome::all_taken);
  }
  void level(const std::string& bytes) { REQUIRE(import_tariffs(store, write("niva.yaml", bytes), request()).outcome == ImportOutcome::all_taken); }
  void own_level() { level(priced("9901", by_hour("allt", "omvårdnad, service", "kr: 480"))); }
  ImportReport cost(const std::string& bytes) { return import_own_cost(store, write("egenkostnad.yaml", bytes), request()); }
  void own_cost() { REQUIRE(cost(priced("9901", by_hour("allt", "omvårdnad, service", "kr: 500"))).count(RowVerdict::ny) == 1); }
  CoverageReport report(const char* from = nullptr, const char* through = "2025-10") {
    return coverage_report(store, standing_rules(rule_files({})), {from == nullptr ? std::nullopt : Month::parse(from), *Month::parse(through)});
  }
};

std::string known(const std::optional<Money>& amount) { return amount ? to_decimal_text(*amount) : "–"; }

std::string told(const CoverageSum& sum) {
  const auto percent = sum.percent();
  auto line = to_decimal_text(sum.claim) + " " + to_decimal_text(sum.payable) + " " + known(sum.own_level) + " " + known(sum.own_cost) + " " +
              (percent ? std::to_string(*percent) : "–") + "% " + std::to_string(sum.visits);
  if (!sum.over_granted.is_zero()) line += " över " + to_decimal_text(sum.over_granted);
  for (const auto& [key, count] : sum.not_compared.unpriced) line += " " + std::to_string(count) + " " + std::string{code_text(key.second)} + "@" + std::to_string(static_cast<int>(key.first));
  for (const auto& [reason, count] : sum.not_compared.held) line += " " + std::to_string(count) + " " + std::string{code_text(reason)};
  for (const auto& [reason, count] : sum.not_compared.never) line += " " + std::to_string(count) + " " + std::string{code_text(reason)};
  return line;
}

std::vector<std::string> rows(const CoverageReport& report) {
  std::vector<std::string> lines;
  for (const auto& row : report.rows) lines.push_back(row.bosattningskommun.text() + " " + row.arende.text() + " " + row.month.text() + " " + told(row.sum));
  return lines;
}

}  // namespace

// September, BO-1: 120 minutes of tillsyn, of which 90 are granted: 90 × 430/60 = 645,00; a larm 300,00; städ has no price at home.
// The same two hours: 960,00 at the own level, 1 000,00 of cost. 645/1000 = 64,5 %, rounded 65. October: 20 minutes, 143,33 of 166,67: 86 %.
// BO-2: 90 minutes of städ: 780,00, 720,00 and 750,00: 104 %. Tillsyn is not granted there.
TEST_CASE("coverage is what is payable for the visits that every side has a price for, against what they cost") {
  CoveringOffice office;
  office.own_level();
  office.own_cost();
  const auto report = office.report();
  CHECK(rows(report) == std::vector<std::string>{"9902 BO-1 2025-09 945.00 645.00 960.00 1000.00 65% 2 över 30 1 okänt@0",
                                                 "9902 BO-1 2025-10 143.33 143.33 160.00 166.67 86% 1",
                                                 "9903 BO-2 2025-09 780.00 780.00 720.00 750.00 104% 1 1 insats_ej_beviljad"});
  // 788,33 of 1 166,67 is 67,57 %; with BO-2 1 568,33 of 1 916,67 is 81,83 %.
  CHECK(told(report.kommuner.at(*KommunCode::parse("9902"))) == "1088.33 788.33 1120.00 1166.67 68% 3 över 30 1 okänt@0");
  CHECK(told(report.total) == "1868.33 1568.33 1840.00 1916.67 82% 4 över 30 1 okänt@0 1 insats_ej_beviljad");
  CHECK(rows(office.report("2025-10")) == std::vector<std::string>{"9902 BO-1 2025-10 143.33 143.33 160.00 166.67 86% 1"});
  CHECK(office.report(nullptr, "2025-08").rows.empty());
}

TEST_CASE("a side that is not known has no amount, and keeps nothing out") {
  CoveringOffice office;
  CHECK_FALSE(office.report().is_own_level_known);
  CHECK(rows(office.report("2025-10")) == std::vector<std::string>{"9902 BO-1 2025-10 143.33 143.33 – – –% 1"});
  office.own_cost();
  CHECK(office.report().is_own_cost_known);
  CHECK(rows(office.report("2025-10")) == std::vector<std::string>{"9902 BO-1 2025-10 143.33 143.33 – 166.67 86% 1"});
}

TEST_CASE("a visit without a cost is kept out of every side, never counted as nothing") {
  CoveringOffice office;
  office.own_level();
  REQUIRE(office.cost(priced("9901", by_hour("vård", "omvårdnad", "kr: 500"))).count(RowVerdict::ny) == 1);
  CHECK(rows(office.report("2025-09", "2025-09")).back() == "9903 BO-2 2025-09 780.00 0.00 0.00 0.00 –% 0 1 hål@2 1 insats_ej_beviljad");
}

TEST_CASE("the own cost is the own kommun's, whole or not at all, and a new version replaces it") {
  CoveringOffice office;
  const auto foreign = office.cost(priced("9902", by_hour("allt", "omvårdnad", "kr: 500")));
  CHECK(foreign.outcome == ImportOutcome::some_rejected);
  CHECK(foreign.faults == std::vector<std::string>{"egenkostnad.yaml: kommun: Egenkostnaden är för 9902, men lagret är för 9901. Skriv den egna kommunens kod.  [fel_värde]"});
  CHECK(office.cost(priced("9901", by_hour("allt", "omvårdnad", "kr: dyrt"))).faults.size() == 1);
  CHECK_FALSE(office.report().is_own_cost_known);
  office.own_cost();
  CHECK(office.cost(priced("9901", by_hour("allt", "omvårdnad, service", "kr: 430"))).count(RowVerdict::ny_version) == 1);
  CHECK(told(office.report("2025-10").total) == "143.33 143.33 – 143.33 100% 1");
}
