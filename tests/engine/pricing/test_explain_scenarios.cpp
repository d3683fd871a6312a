// What the language can say is told as it is reckoned: each scenario's lines and visits, read and approved by a person.
#include <fstream>

#include "engine/pricing/explain.hpp"
#include "engine/pricing/price_case.hpp"
#include "tests/catch.hpp"
#include "tests/engine/pricing/play_scenario.hpp"

using namespace hemvist;

namespace {

const std::filesystem::path tests_folder{std::filesystem::path{HEMVIST_SOURCE_DIR} / "tests"};

std::string approved(const std::string& name) {
  std::ifstream in{tests_folder / "approved" / ("explain_" + name + ".txt"), std::ios::binary};
  return {std::istreambuf_iterator<char>{in}, {}};
}

// Every line and every visit; the level and the law once.
std::string told(const Scenario& scenario) {
  const auto rules = rules_of(scenario);
  const CasePricer pricer{rules};
  std::string written;
  for (const auto& records : scenario.cases) {
    const auto priced = pricer.price(records, scenario.month);
    const auto add = [&](Explanation explanation) {
      if (!written.empty()) {
        explanation.tariffs.clear();
        explanation.provisions.clear();
        written += "----\n\n";
      }
      written += to_text(explanation) + "\n";
    };
    for (std::size_t line = 0; line < priced.lines.size(); ++line)
      if (!priced.lines[line].line.quantity.is_zero()) add(explain_line(priced, records, line, rules, pricer.clock()));
    for (const auto& visit : records.visits) add(explain_visit(priced, records, visit.id, rules, pricer.clock()));
  }
  return written;
}

}  // namespace

TEST_CASE("the explanations of the language's forms are those that a person has read and approved") {
  for (const std::string name :
       {"planerad_tid", "planerad_tid_avrundas", "beviljad_tid_over_versionsbyte", "franvaro_oplanerad_over_manadsskifte", "franvaro_planerad_i_tid",
        "solna_oplanerad_sjukhusvistelse", "franvarobesok_med_andel", "solna_ny_kund", "engang_installation_och_avslut", "engang_for_besok_utan_pris", "niva_del_av_manad",
        "niva_efter_utforda_timmar", "tillagg_i_kronor_och_procent", "tillagg_halls_med_grunden", "procent_av_annan_komponent", "avgift_som_ersattning", "tak_per_vecka",
        "tak_med_faktor", "deklarerad_niva", "manadssumma_over_beviljat"}) {
    INFO(name);
    const auto scenario = read_scenario(tests_folder / "scenarios" / (name + ".yaml"));
    REQUIRE(scenario.faults.empty());
    CHECK(told(scenario) == approved(name));
    if (std::getenv("HEMVIST_WRITE_APPROVED") != nullptr)
      std::ofstream{tests_folder / "approved" / ("explain_" + name + ".txt"), std::ios::binary} << told(scenario);
  }
}
