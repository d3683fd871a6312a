#include "adapters/cli/define_commands.hpp"

namespace hemvist {
namespace {

void define_check(CLI::App& rules, ChosenCommand& chosen) {
  auto* check = define_command(rules, chosen, "check", "Visa vad varje ersättningsnivå ersätter, dess fel, hål och krockar, och kör proven bredvid den");
  const auto paths = std::make_shared<std::vector<std::filesystem::path>>();
  check->add_option("FIL", *paths, "Filer eller mappar (annars de som följer med programmet)")->type_name("");
  check->callback([&chosen, paths] { chosen.run = [paths](const auto& common) { return rules_check_command(common, *paths); }; });
}

void define_diff(CLI::App& rules, ChosenCommand& chosen) {
  auto* diff = define_command(rules, chosen, "diff", "Visa vad som skiljer två ersättningsnivåer åt, och från vilken dag");
  const auto files = std::make_shared<std::pair<std::filesystem::path, std::filesystem::path>>();
  diff->add_option("GAMMAL", files->first, "Filen som den var")->type_name("")->required();
  diff->add_option("NY", files->second, "Filen som den är eller föreslås bli")->type_name("")->required();
  diff->callback([&chosen, files] { chosen.run = [files](const auto& common) { return rules_diff_command(common, files->first, files->second); }; });
}

void define_compare(CLI::App& rules, ChosenCommand& chosen) {
  struct Words {
    std::string month, zone, performer;
  };
  auto* compare = define_store_command(rules, chosen, "jämför", "Prissätt lagrets utförda besök efter varje känd nivå, som om varje kommun vore bosättningskommunen");
  const auto words = std::make_shared<Words>();
  compare->alias("jamfor");
  compare->add_option("--month,--månad", words->month, "Bara den månaden, ÅÅÅÅ-MM (annars allt till och med i dag)")->type_name("MÅNAD");
  compare->add_option("--zon", words->zone, "Zonen för besök vars egen zon inte finns i nivån")->type_name("ZON");
  compare->add_option("--utförare", words->performer, "Spalten i prislistan: egen_regi, privat eller annan_kommun (annars som ärendet eller nivån säger)")->type_name("SPALT");
  compare->footer(
      "Det som är utfört räknas, också det som är över det beviljade. Bara där en nivå betalar efter beviljad tid räknas det beviljade. Besök som hålls inne av\n"
      "andra skäl (till exempel utan begäran) eller aldrig ersätts är inte med under någon nivå. Tjänster utan besök, som trygghetslarm, jämförs inte.\n"
      "En zon som nivån inte har räknas som inte sagd: då gäller --zon, annars zon_utanför_kommunen. Timmar är utförd tid för de besök som har ett pris.");
  compare->callback([&chosen, words] {
    chosen.run = [words](const auto& common) { return compare_levels_command(common, words->month, words->zone, words->performer); };
  });
}

}  // namespace

void define_rule_commands(CLI::App& app, ChosenCommand& chosen) {
  auto* rules = define_group(app, "rules", "Granska och jämför ersättningsnivåer");
  rules->require_subcommand(1);
  define_check(*rules, chosen);
  define_diff(*rules, chosen);
  define_compare(*rules, chosen);
}

}  // namespace hemvist
