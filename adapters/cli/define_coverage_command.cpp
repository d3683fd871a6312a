#include "adapters/cli/define_commands.hpp"

namespace hemvist {

void define_coverage_command(CLI::App& app, ChosenCommand& chosen) {
  auto* coverage = define_store_command(app, chosen, "coverage", "Visa täckningen: vad bosättningskommunerna betalar mot egen nivå och egenkostnad för samma besök");
  coverage->alias("täckning")->alias("tackning");
  const auto words = std::make_shared<CoverageArguments>();
  auto* month = coverage->add_option("--month,--månad", words->month, "Bara den månaden, ÅÅÅÅ-MM")->type_name("MÅNAD");
  coverage->add_option("--from,--från", words->from, "Från och med den månaden (annars den första)")->type_name("MÅNAD")->excludes(month);
  coverage->add_option("--through,--till", words->through, "Till och med den månaden (annars den här)")->type_name("MÅNAD")->excludes(month);
  coverage->add_option("--zon", words->zone, "Zonen i den egna nivån för besök vars zon inte finns där")->type_name("ZON");
  coverage->add_option("--utförare", words->performer, "Spalten i den egna nivån: egen_regi, privat eller annan_kommun")->type_name("SPALT");
  coverage->footer(
      "Egen nivå är den egna kommunens inlästa ersättningsnivå, egenkostnad den inlästa egenkostnad.yaml. Jämförs gör utförda besök som har ett pris på alla sidor\n"
      "som är kända; övriga räknas för sig med skäl. Fordran är allt som ska betalas för månaden, jämfört den del som gäller de jämförda besöken.\n"
      "Jämförelsen är för den egna kommunen och står aldrig i något dokument till en annan.");
  coverage->callback([&chosen, words] { chosen.run = [words](const auto& common) { return coverage_command(common, *words); }; });
}

}  // namespace hemvist
