#include "adapters/cli/define_commands.hpp"

namespace hemvist {
namespace {

void define_write_underlag(CLI::App& group, ChosenCommand& chosen) {
  auto* underlag = define_store_command(group, chosen, "underlag", "Skriv fakturaunderlaget till en faktura eller kreditnota: besök för besök, med tider");
  const auto words = std::make_shared<UnderlagArguments>();
  underlag->add_option("NUMMER", words->document, "Fakturans nummer, till exempel 2025-00001. Av ett utkast avräkning och dokument: 2025-07/1:2")->type_name("")->required();
  underlag->add_option("--out,--ut", words->folder, "Mappen som filerna skrivs i")->type_name("MAPP")->required();
  underlag->add_flag("--med-personnummer", words->with_personnummer, "Skriv också personnummer. Filerna får bara lämnas i en säker kanal");
  underlag->callback([&chosen, words] { chosen.run = [words](const auto& common) { return underlag_command(common, *words); }; });
}

void define_write_fees(CLI::App& group, ChosenCommand& chosen) {
  auto* fees = define_store_command(group, chosen, "avgiftsunderlag", "Skriv det som bosättningskommunerna räknar ut avgifter på: beviljat och utfört per ärende");
  const auto words = std::make_shared<FeeArguments>();
  fees->add_option("--month,--månad", words->month, "Månaden, ÅÅÅÅ-MM")->type_name("MÅNAD")->required();
  fees->add_option("--kommun", words->kommun, "Bara den bosättningskommunen (annars alla)")->type_name("KOD");
  fees->add_option("--out,--ut", words->folder, "Mappen som filerna skrivs i")->type_name("MAPP")->required();
  fees->add_flag("--med-personnummer", words->with_personnummer, "Skriv också personnummer. Filerna får bara lämnas i en säker kanal");
  fees->callback([&chosen, words] { chosen.run = [words](const auto& common) { return fee_command(common, *words); }; });
}

}  // namespace

void define_underlag_commands(CLI::App& app, ChosenCommand& chosen) {
  auto* group = write_group(app);
  define_write_underlag(*group, chosen);
  define_write_fees(*group, chosen);
}

}  // namespace hemvist
