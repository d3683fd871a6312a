#include "adapters/cli/define_commands.hpp"

namespace hemvist {
namespace {

constexpr auto group_name = "write";

void define_level_letter(CLI::App& letters, ChosenCommand& chosen) {
  struct Words {
    std::string kommun;
    std::filesystem::path folder;
  };
  auto* level = define_store_command(letters, chosen, "nivå", "Fråga en kommun efter det som vi behöver för att kunna prissätta det som är oprissat");
  level->alias("niva");
  const auto words = std::make_shared<Words>();
  level->add_option("--kommun", words->kommun, "Bosättningskommunens kod, fyra siffror")->type_name("KOD")->required();
  level->add_option("--out,--ut", words->folder, "Mappen som brevet skrivs i")->type_name("MAPP")->required();
  level->callback([&chosen, words] { chosen.run = [words](const auto& common) { return write_level_request_command(common, words->kommun, words->folder); }; });
}

void define_cover_letter(CLI::App& letters, ChosenCommand& chosen) {
  struct Words {
    std::string number;
    std::filesystem::path underlag, folder;
  };
  auto* cover = define_store_command(letters, chosen, "följebrev", "Skriv brevet som följer med en fakturas underlag genom en säker kanal");
  cover->alias("foljebrev");
  const auto words = std::make_shared<Words>();
  cover->add_option("FAKTURA", words->number, "Fakturans nummer, till exempel 2025-00001")->type_name("")->required();
  cover->add_option("--underlag", words->underlag, "CSV-filen som skickas, om den inte är den som gjordes när fakturan ställdes ut")->type_name("FIL");
  cover->add_option("--out,--ut", words->folder, "Mappen som brevet skrivs i")->type_name("MAPP")->required();
  cover->callback([&chosen, words] {
    chosen.run = [words](const auto& common) { return write_cover_letter_command(common, words->number, words->underlag, words->folder); };
  });
}

}  // namespace

CLI::App* write_group(CLI::App& app) {
  if (const auto made = app.get_subcommands([](CLI::App* command) { return command->get_name() == group_name; }); !made.empty()) return made.front();
  auto* group = define_group(app, group_name, "Skriv brev och underlag");
  group->require_subcommand(1);
  return group;
}

void define_write_commands(CLI::App& app, ChosenCommand& chosen) {
  auto* letters = define_group(*write_group(app), "brev", "Skriv ett brev till en annan kommun, som PDF");
  letters->require_subcommand(1);
  define_level_letter(*letters, chosen);
  define_cover_letter(*letters, chosen);
}

}  // namespace hemvist
