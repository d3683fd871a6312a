#include <algorithm>
#include <fstream>

#include "adapters/crypto/digest_of.hpp"
#include "adapters/jobs/level_files.hpp"
#include "adapters/jobs/run_rule_tests.hpp"
#include "adapters/yaml/read_tariff.hpp"
#include "tests/adapters/jobs/import_office.hpp"
#include "tests/catch.hpp"

using namespace hemvist;

namespace {

const std::filesystem::path source{HEMVIST_SOURCE_DIR};

const RuleBook& standing() {
  static const RuleBook rules = standing_rules(rule_files(source / "rules"));
  return rules;
}

// By day 480 a hour, and by day and night nothing for ledsagning; what larm costs is not published.
const std::string level = R"(kommun: "9901"
namn: Provstad
versioner:
  - gäller_från: 2024-01-01
    källa: {text: Påhittad}
    dygnsdelar:
      - {namn: dag, när: ["alla 07:00-22:00"]}
      - {namn: natt, när: ["alla 22:00-07:00"]}
    besök_över_gräns: dela
    komponenter:
      - {id: hemtjänst, insats: [omvårdnad], mängd: utförd_tid, per: timme, priser: [{dygnsdel: dag, kr: 480}, {dygnsdel: natt, kr: 600}]}
      - {id: ledsagning, insats: [ledsagning], mängd: utförd_tid, per: timme, priser: [{ersätts_inte: true}]}
      - {id: larm, insats: [trygghetslarm], mängd: dagar, per: dag, priser: [{okänt: true}]}
)";

RuleTestReport run(const std::string& tests) {
  const auto tariff = read_tariff(level, "9901.yaml", digest_of(level)).value().tariff;
  return run_rule_tests({"9901.test.yaml", tests}, &tariff, standing());
}

// One test with these lines after its name; the first of them is line 4 of the file.
std::string test_of(const std::string& lines) { return "tester:\n  - namn: Så ska det bli\n    varför: uträknat för hand\n" + lines; }

const std::string an_hour = "    besök: [{insats: tillsyn, start: 2024-06-12 08:00, minuter: 60}]\n";
const std::string day_and_night = "    besök: [{insats: tillsyn, start: 2024-06-12 21:30, minuter: 60}]\n";  // 30 × 8 = 240 and 30 × 10 = 300
const std::string a_larm = "    månad: 2024-06\n    beslut: {insats: trygghetslarm}\n";

}  // namespace

TEST_CASE("what stands beside each level in rules/ersattning comes out as its economist wrote") {
  std::size_t tests = 0;
  for (const auto& [file, beside] : level_files({}, {source / "rules/ersattning"})) {
    if (!beside) continue;
    INFO(beside->name);
    REQUIRE(file);
    const auto reading = read_tariff(file->bytes, file->name, digest_of(file->bytes));
    const auto report = run_rule_tests(*beside, reading ? &reading->tariff : nullptr, standing());
    for (const auto& sentence : sentences(report)) UNSCOPED_INFO(sentence);
    CHECK(report.is_passed());
    tests += report.verdicts.size();
  }
  CHECK(tests >= 35);
}

TEST_CASE("every level and every test of one is built into the program") {
  std::vector<std::string> in_folder;
  for (const auto& entry : std::filesystem::directory_iterator{source / "rules/ersattning"})
    if (const auto name = entry.path().filename().string(); is_level_name(name) || is_test_name(name)) in_folder.push_back("ersattning/" + name);
  std::vector<std::string> built_in;
  for (const auto& [file, beside] : level_files({}, {}))
    for (const auto* each : {&file, &beside})
      if (*each) built_in.push_back((*each)->name);
  std::sort(in_folder.begin(), in_folder.end());
  std::sort(built_in.begin(), built_in.end());
  CHECK(built_in == in_folder);
}

TEST_CASE("a test that is right holds") {
  struct Row {
    const char* why;
    std::string lines;
  };
  const Row rows[] = {
      {"60 × 480 / 60", an_hour + "    summa: 480\n"},
      {"with a decimal comma", an_hour + "    summa: \"480,00\"\n"},
      {"every key of a row", an_hour + "    rader: [{komponent: hemtjänst, dygnsdel: dag, månad: 2024-06, mängd: 60, enhet: minut, pris: 480, per: timme, procent: 100, belopp: 480, "
                                       "besök: 1, nivå: \"9901@2024-01-01\", lagrum: 2 a kap. 7 § SoL (2001:453)}]\n"},
      {"both rows, in any order", day_and_night + "    summa: 540\n    rader: [{belopp: 300}, {belopp: 240}]\n"},
      {"a row with few keys does not take the line of one that asks for more", day_and_night + "    rader: [{komponent: hemtjänst}, {komponent: hemtjänst, dygnsdel: dag}]\n"},
      {"three days in a row, 3 × 480", "    besök: [{insats: tillsyn, start: 2024-06-12 08:00, slut: 2024-06-12 09:00, dagar: 3}]\n    summa: 1440\n"},
      {"the same clock on both sides of the change in March: 2 × 480",
       "    besök: [{insats: tillsyn, start: 2024-03-30 08:00, minuter: 60, dagar: 2}]\n    rader: [{besök: 2, dygnsdel: dag, belopp: 960}]\n"},
      {"unpriced, and nothing else", a_larm + "    oprissat: [okänt]\n"},
      {"not reimbursed", "    besök: [{insats: ledsagning, start: 2024-06-12 08:00, minuter: 60}]\n    ersätts_inte: [ersätts_inte]\n"},
      {"held over the granted half hour",
       an_hour + "    beslut: {beviljat: 30, enhet: minuter, per: månad}\n    summa: 240\n    hålls: [över_beviljat]\n"},
      {"a beslut on another insats holds the visit", an_hour + "    beslut: [{insats: ledsagning}]\n    hålls: [insats_ej_beviljad]\n"},
  };
  for (const auto& row : rows) {
    INFO(row.why);
    const auto report = run(test_of(row.lines));
    for (const auto& sentence : sentences(report)) UNSCOPED_INFO(sentence);
    CHECK(report.verdicts.size() == 1);
    CHECK(report.is_passed());
  }
}

TEST_CASE("a test that is wrong falls, with the place and what came instead") {
  struct Row {
    const char* why;
    std::string lines;
    std::vector<std::string> sentences;  // as they begin
  };
  const std::string of_hour = "komponent hemtjänst, dygnsdel dag, månad 2024-06, mängd 60, enhet minut, pris 480,00, per timme, belopp 480,00, besök 1.";
  const Row rows[] = {
      {"another total", an_hour + "    summa: \"480,01\"\n", {"9901.test.yaml:5:12: ”Så ska det bli” föll: summa ska vara 480,01 kr men blir 480,00 kr. Rad: " + of_hour}},
      {"a total where nothing is paid", a_larm + "    summa: 5\n    oprissat: [okänt]\n",
       {"9901.test.yaml:6:12: ”Så ska det bli” föll: summa ska vara 5,00 kr men blir 0,00 kr. Inga rader kom."}},
      {"another amount in a row", an_hour + "    rader:\n      - {komponent: hemtjänst, belopp: 490}\n",
       {"9901.test.yaml:6:9: ”Så ska det bli” föll: rader: belopp ska vara 490,00 men blir 480,00. Raden som kom: " + of_hour}},
      {"a selector that the row does not have", an_hour + "    rader: [{komponent: hemtjänst, zon: tätort}]\n",
       {"9901.test.yaml:5:13: ”Så ska det bli” föll: rader: zon ska vara tätort men raden har ingen sådan nyckel. Raden som kom: " + of_hour}},
      {"a row too few", day_and_night + "    rader: [{dygnsdel: dag}]\n",
       {"9901.test.yaml:5:12: ”Så ska det bli” föll: rader: en rad kom som inte väntades: komponent hemtjänst, dygnsdel natt, månad 2024-06, mängd 30, enhet minut, pris 600,00, "
        "per timme, belopp 300,00, besök 1."}},
      {"a row too many", an_hour + "    rader: [{dygnsdel: dag}, {dygnsdel: natt, belopp: 5}]\n",
       {"9901.test.yaml:5:30: ”Så ska det bli” föll: rader: raden kom inte ut: dygnsdel natt, belopp 5,00."}},
      {"unexpectedly unpriced", a_larm + "    summa: 0\n",
       {"9901.test.yaml:2:5: ”Så ska det bli” föll: oprissat: väntades inte: okänt för trygghetslarm 2024-06 ("}},
      {"unpriced for another reason", a_larm + "    oprissat: [zon_saknas]\n",
       {"9901.test.yaml:6:15: ”Så ska det bli” föll: oprissat: väntades inte: okänt för trygghetslarm 2024-06 (",
        "9901.test.yaml:6:15: ”Så ska det bli” föll: oprissat: zon_saknas väntades, men inget fick den orsaken."}},
      {"an amount where only a reason was expected", an_hour + "    oprissat: [okänt]\n",
       {"9901.test.yaml:2:5: ”Så ska det bli” föll: inget belopp väntades (varken summa eller rader står i provet), men det här kom: " + of_hour,
        "9901.test.yaml:5:15: ”Så ska det bli” föll: oprissat: okänt väntades, men inget fick den orsaken."}},
      {"held without a word of it", an_hour + "    beslut: {beviljat: 30, enhet: minuter, per: månad}\n    summa: 240\n",
       {"9901.test.yaml:2:5: ”Så ska det bli” föll: hålls: väntades inte: över_beviljat för tillsyn 2024-06 (30 minuter)."}},
      {"priced only through the month that is said", an_hour + "    månad: 2024-05\n    summa: 480\n",
       {"9901.test.yaml:6:12: ”Så ska det bli” föll: summa ska vara 480,00 kr men blir 0,00 kr. Inga rader kom."}},
  };
  for (const auto& row : rows) {
    INFO(row.why);
    const auto report = run(test_of(row.lines));
    CHECK(report.failed() == 1);
    CHECK_FALSE(report.is_passed());
    const auto told = sentences(report);
    REQUIRE(told.size() == row.sentences.size());
    for (std::size_t i = 0; i < told.size(); ++i) {
      INFO(told[i]);
      CHECK(told[i].starts_with(row.sentences[i]));
    }
  }
}

TEST_CASE("tests that cannot be run are not passed") {
  CHECK_FALSE(run(test_of(an_hour + "    suma: 480\n")).is_passed());
  const RuleFile tests{"9901.test.yaml", test_of(an_hour + "    summa: 480\n")};
  CHECK(sentences(run_rule_tests(tests, nullptr, standing())) ==
        std::vector<std::string>{"9901.test.yaml: Proven är inte körda: nivån som de prövar godtas inte. Rätta den först.  [passar_inte]"});
  CHECK_FALSE(tests_without_level("9901.test.yaml").is_passed());
}

TEST_CASE("a level brings the tests beside it, and tests their level, each once") {
  ImportOffice office;
  std::filesystem::create_directories(office.folder() / "niva");
  for (const auto* name : {"9901-a.yaml", "9901-a.test.yaml", "9902-b.yaml", "9903-c.test.yaml", "_mall.yaml", "_mall.test.yaml", "las.txt"})
    office.write(std::string{"niva/"} + name, "innehåll");
  const auto folder = office.folder() / "niva";
  const auto found = [](const std::vector<std::filesystem::path>& paths) {
    std::vector<std::string> names;
    for (const auto& [file, tests] : level_files({}, paths))
      names.push_back((file ? std::filesystem::path{file->name}.filename().string() : "-") + " " +
                      (tests ? std::filesystem::path{tests->name}.filename().string() : "-"));
    return names;
  };
  using Names = std::vector<std::string>;
  CHECK(found({folder}) == Names{"9901-a.yaml 9901-a.test.yaml", "9902-b.yaml -", "- 9903-c.test.yaml"});
  CHECK(found({folder / "9901-a.yaml"}) == Names{"9901-a.yaml 9901-a.test.yaml"});
  CHECK(found({folder / "9901-a.test.yaml", folder / "9901-a.yaml", folder}) == Names{"9901-a.yaml 9901-a.test.yaml", "9902-b.yaml -", "- 9903-c.test.yaml"});
  CHECK(found({folder / "_mall.yaml"}) == Names{"_mall.yaml _mall.test.yaml"});
  CHECK_THROWS_AS(found({folder / "saknas.yaml"}), BrokenRules);
}
