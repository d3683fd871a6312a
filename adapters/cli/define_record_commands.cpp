#include "adapters/cli/define_commands.hpp"

namespace hemvist {

void define_record_commands(CLI::App& app, ChosenCommand& chosen) {
  auto* init = define_command(app, chosen, "init", "Skapa ett lager för den egna kommunen");
  const auto kommun = std::make_shared<std::string>();
  init->add_option("LAGER", chosen.common.store, "Filen som ska skapas")->type_name("")->required();
  init->add_option("--kommun", *kommun, "Den egna kommunens kod, fyra siffror")->type_name("KOD")->required();
  init->callback([&chosen, kommun] { chosen.run = [kommun](const auto& common) { return init_command(common, *kommun); }; });

  auto* import = define_store_command(app, chosen, "import", "Läs in beslut, besök, frånvaro, månadssummor, merkostnader, avtal, ersättningsnivåer eller parter");
  const auto arguments = std::make_shared<ImportArguments>();
  import->add_option("SLAG", arguments->kind, "beslut, besok, franvaro, manadssummor, merkostnader, avtal, ersattning eller parter")->type_name("")->required();
  import->add_option("FIL", arguments->paths, "Filer, eller för avtal, ersattning och parter också mappar")->type_name("")->required();
  import->add_flag("--allt-eller-inget", arguments->all_or_nothing, "Läs inte in något om en enda rad avvisas");
  import->callback([&chosen, arguments] { chosen.run = [arguments](const auto& common) { return import_command(common, *arguments); }; });
}

}  // namespace hemvist
