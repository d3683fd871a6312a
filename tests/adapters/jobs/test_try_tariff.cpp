#include "adapters/jobs/import_rules.hpp"
#include "adapters/jobs/level_file.hpp"
#include "adapters/jobs/try_tariff.hpp"
#include "tests/adapters/jobs/import_office.hpp"
#include "tests/catch.hpp"

using namespace hemvist;

namespace {

std::string head(const std::string& kommun) { return "kommun: \"" + kommun + "\"\nnamn: Prov\nversioner:\n"; }

// Care by the hour and meals at 50,25; `more` are rows of components.
std::string version(const std::string& from, const std::string& price, const std::string& more = "") {
  return "  - gäller_från: " + from +
         "\n    källa: {text: Påhittad}\n    komponenter:\n"
         "      - {id: hemtjänst, insats: [omvårdnad], mängd: utförd_tid, per: timme, priser: [{kr: " + price + "}]}\n"
         "      - {id: mat, insats: [matdistribution], mängd: tillfällen, per: styck, priser: [{kr: \"50,25\"}]}\n" + more;
}

const std::string service_400 = "      - {id: service, insats: [service], mängd: utförd_tid, per: timme, priser: [{kr: 400}]}\n";

// Granbacka (9902) pays 480 an hour and nothing known for service; BO-3 is another kommun's.
class TryingOffice : public ImportOffice {
public:
  TryingOffice() {
    for (const auto* kommun : {"9902", "9903"}) {
      const auto path = write(std::string{kommun} + ".yaml", head(kommun) + version("2025-01-01", "480"));
      REQUIRE(import_tariffs(store, path, request()).outcome == ImportOutcome::all_taken);
    }
    REQUIRE(decisions(decision_header + "BO-1;194107149207;;9902;2025-05-28;2025-01-01;2025-12-31;omvårdnad;;;;;;;;;\n"
                                        "BO-1;194107149207;;9902;2025-05-28;2025-01-01;2025-12-31;service;;;;;;;;;\n"
                                        "BO-2;;gäst-2;9902;2025-05-28;2025-01-01;2025-12-31;matdistribution;;;;;;;;;\n"
                                        "BO-3;;gäst-3;9903;2025-05-28;2025-01-01;2025-12-31;omvårdnad;;;;;;;;;\n").outcome == ImportOutcome::all_taken);
    REQUIRE(visits(visit_header + "B1;BO-1;tillsyn;2025-09-01 08:00;2025-09-01 09:00;;;;;\nB2;BO-1;städ;2025-09-02 08:00;2025-09-02 08:30;;;;;\n"
                                  "B3;BO-1;tillsyn;2025-10-01 08:00;2025-10-01 08:30;;;;;\nB4;BO-2;matdistribution;2025-09-01 12:00;2025-09-01 12:05;;;;;\n"
                                  "B5;BO-3;tillsyn;2025-09-01 08:00;2025-09-01 09:00;;;;;\n").outcome == ImportOutcome::all_taken);
  }

  TryReport try_level(const std::string& text, const char* month = nullptr) {
    const auto level = level_in(read_rule_file(write("ny.yaml", text)));
    REQUIRE(level.has_value());
    return try_tariffs(store, standing_rules(rule_files({})), {*level}, month == nullptr ? std::nullopt : Month::parse(month), request().today);
  }
};

std::vector<std::string> told(const TriedKommun& kommun) {
  std::vector<std::string> lines;
  for (const auto& tried : kommun.changed) {
    auto line = tried.arende.text() + " " + tried.month.text() + " " + to_decimal_text(tried.now) + " " + to_decimal_text(tried.with) + " " +
                to_decimal_text(tried.difference());
    for (const auto& [reason, count] : tried.no_longer_unpriced) line += " -" + std::to_string(count) + " " + std::string{code_text(reason)};
    for (const auto& [reason, count] : tried.newly_unpriced) line += " +" + std::to_string(count) + " " + std::string{code_text(reason)};
    lines.push_back(line);
  }
  return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("a proposed level is tried on every ärende of its kommun and month, and nothing is stored") {
  TryingOffice office;
  const auto fact = office.store.last_fact();
  const auto report = office.try_level(head("9902") + version("2025-01-01", "492", service_400));
  REQUIRE(report.kommuner.size() == 1);
  const auto& kommun = report.kommuner[0];
  // 60 min × 492/60, and 30 min × 400/60 that had no price; 30 min × 492/60. The meal costs what it did.
  CHECK(told(kommun) == Lines{"BO-1 2025-09 480.00 692.00 212.00 -1 hål", "BO-1 2025-10 240.00 246.00 6.00"});
  CHECK(kommun.unchanged == 1);
  CHECK(to_decimal_text(kommun.now) == "770.25");
  CHECK(to_decimal_text(kommun.with) == "988.25");
  CHECK(kommun.is_known);
  CHECK(office.store.last_fact() == fact);
}

TEST_CASE("one month alone, and what a retroactive level changes within it") {
  TryingOffice office;
  const auto level = head("9902") + version("2025-01-01", "480") + version("2025-10-01", "500");
  CHECK(told(office.try_level(level).kommuner[0]) == Lines{"BO-1 2025-10 240.00 250.00 10.00"});
  const auto september = office.try_level(level, "2025-09").kommuner[0];
  CHECK(september.changed.empty());
  CHECK(september.unchanged == 2);
  CHECK(to_decimal_text(september.now) == "530.25");
}

TEST_CASE("a level that does not reach back makes visits oprissade") {
  TryingOffice office;
  CHECK(told(office.try_level(head("9902") + version("2025-10-01", "480", service_400)).kommuner[0]) ==
        Lines{"BO-1 2025-09 480.00 0.00 -480.00 +1 nivå_saknas", "BO-2 2025-09 50.25 0.00 -50.25 +1 nivå_saknas"});
}

TEST_CASE("a kommun that the store has no level of, and none of its ärenden") {
  TryingOffice office;
  const auto kommun = office.try_level(head("9904") + version("2025-01-01", "480")).kommuner.at(0);
  CHECK_FALSE(kommun.is_known);
  CHECK(kommun.changed.empty());
  CHECK(kommun.unchanged == 0);
}

TEST_CASE("a level file that is refused tells its faults, one that is not there is no level at all") {
  TryingOffice office;
  const auto refused = level_in(read_rule_file(office.write("fel.yaml", head("9902") + "  - gäller_från: i går\n")));
  REQUIRE_FALSE(refused.has_value());
  CHECK(refused.error().front().file == "fel.yaml");
  CHECK_THROWS_AS(read_rule_file(office.folder() / "saknas.yaml"), BrokenRules);
}
