#include "adapters/jobs/compare_levels.hpp"
#include "adapters/jobs/import_rules.hpp"
#include "tests/adapters/jobs/import_office.hpp"
#include "tests/catch.hpp"

using namespace hemvist;

namespace {

std::string level(const std::string& kommun, const std::string& component, const std::string& settings = "") {
  return "kommun: \"" + kommun + "\"\nnamn: Prov\nversioner:\n  - gäller_från: 2025-01-01\n    källa: {text: Påhittad}\n" + settings +
         "    komponenter:\n      - {id: a, insats: [omvårdnad], " + component + "}\n";
}

std::string hourly(const std::string& rows) { return "mängd: utförd_tid, per: timme, priser: [" + rows + "]"; }

// Levels that come with the program: by the hour, by zone, by column, by visit, and for an earlier time alone.
const std::vector<RuleFile> built_in{
    {"ersattning/9902-a.yaml", level("9902", hourly("{kr: 999}"))},
    {"ersattning/9903-b.yaml", level("9903", hourly("{zon: tätort, kr: 500}, {zon: landsbygd, kr: 600}"))},
    {"ersattning/9904-c.yaml", level("9904", "mängd: tillfällen, per: besök, priser: [{kr: 300}]")},
    {"ersattning/9905-d.yaml", level("9905", hourly("{kr: 480}"), "    gäller_till: 2025-08-31\n")},
    {"ersattning/9906-e.yaml", level("9906", hourly("{utförare: egen_regi, kr: 450}, {utförare: privat, kr: 460}"))},
    {"ersattning/_mall.yaml", "kommun: ingen"},
    {"ersattning/9902-a.test.yaml", "fall: []"}};

// BO-1 has 60 min granted a month and 90 performed; one declined, one that is not granted, one in October.
class ComparingOffice : public ImportOffice {
public:
  ComparingOffice() {
    REQUIRE(import_tariffs(store, write("niva.yaml", level("9902", hourly("{kr: 480}"))), request()).outcome == ImportOutcome::all_taken);
    REQUIRE(decisions("ärende;person;bosättningskommun;begäran_datum;gäller_från;gäller_till;insats;beviljat;enhet;per;zon\n"
                      "BO-1;gäst-1;9902;2025-05-28;2025-01-01;2025-12-31;omvårdnad;60;minuter;månad;centrum\n"
                      "BO-1;gäst-1;9902;2025-05-28;2025-01-01;2025-12-31;trygghetslarm;;;;\n").outcome == ImportOutcome::all_taken);
    REQUIRE(visits("besök;ärende;insats;start;slut;status;zon\nB1;BO-1;tillsyn;2025-09-01 08:00;2025-09-01 09:00;;\n"
                   "B2;BO-1;tillsyn;2025-09-02 08:00;2025-09-02 08:30;;landsbygd\nB3;BO-1;tillsyn;2025-09-03 08:00;2025-09-03 08:30;avböjt;\n"
                   "B4;BO-1;städ;2025-09-04 08:00;2025-09-04 08:30;;\nB5;BO-1;tillsyn;2025-10-04 08:00;2025-10-04 08:15;;\n").outcome == ImportOutcome::all_taken);
  }

  LevelComparison compare(const HomeChoice& choice = {}, std::vector<RuleFile> files = built_in, const char* month = "2025-09") {
    auto levels = rule_book_of(standing_rules(rule_files({})), store, store.last_fact());
    add_shipped_levels(levels, files);
    return compare_levels(store, levels, month == nullptr ? std::nullopt : Month::parse(month), choice, request().today);
  }
};

std::string told(const LevelOutcome& outcome) {
  const auto per_hour = outcome.per_hour();
  auto line = std::string{outcome.is_own ? "*" : ""} + outcome.kommun.text() + " " + to_decimal_text(outcome.amount) + " " +
              std::to_string(outcome.priced_minutes.count()) + " " + (per_hour ? to_decimal_text(*per_hour) : "–") + " " +
              std::to_string(outcome.priced_visits) + "/" + std::to_string(outcome.left_out);
  for (const auto& [reason, count] : outcome.unpriced) line += " " + std::to_string(count) + " " + std::string{code_text(reason)};
  return line;
}

std::vector<std::string> told(const LevelComparison& comparison) {
  std::vector<std::string> lines;
  for (const auto& outcome : comparison.outcomes) lines.push_back(told(outcome));
  return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("the same visits under every level: the dearest hour first, with what each cannot price") {
  ComparingOffice office;
  const auto comparison = office.compare();
  // The store's level counts, not the built-in 999. Nothing is over the granted. "centrum" is no zone of 9903, "landsbygd" is: 30 min × 600/60.
  CHECK(told(comparison) == Lines{"9903 300.00 30 600.00 1/1 1 zon_saknas", "9902 720.00 90 480.00 2/1", "9904 600.00 90 400.00 2/1",
                                  "9905 0.00 0 – 0/1 2 nivå_saknas", "9906 0.00 0 – 0/1 2 utförare_okänd"});
  CHECK_FALSE(comparison.is_own_known);
}

TEST_CASE("a zone and a column that are said decide where nothing else does") {
  ComparingOffice office;
  const auto comparison = office.compare({"tätort", Performer::privat});
  // 60 min × 500/60 + 30 min × 600/60; 90 min × 460/60.
  CHECK(told(comparison) == Lines{"9903 800.00 90 533.33 2/1", "9902 720.00 90 480.00 2/1", "9906 690.00 90 460.00 2/1", "9904 600.00 90 400.00 2/1",
                                  "9905 0.00 0 – 0/1 2 nivå_saknas"});
}

TEST_CASE("the own level is marked when it is known, and all months are up to today") {
  ComparingOffice office;
  const auto comparison = office.compare({}, {{"ersattning/9901-egen.yaml", level("9901", hourly("{kr: 470}"))}}, nullptr);
  CHECK(comparison.is_own_known);
  // 105 min × 470/60 on two lines: 705,00 and 117,50.
  CHECK(told(comparison) == Lines{"9902 840.00 105 480.00 3/1", "*9901 822.50 105 470.00 3/1"});
}

TEST_CASE("a level that comes with the program and cannot be read is not passed over") {
  ComparingOffice office;
  CHECK_THROWS_AS(office.compare({}, {{"ersattning/9903-b.yaml", "kommun: \"9903\"\n"}}), BrokenRules);
}
