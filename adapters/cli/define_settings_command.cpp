#include "adapters/cli/define_commands.hpp"

namespace hemvist {

void define_settings_command(CLI::App& app, ChosenCommand& chosen) {
  auto* settings = define_command(app, chosen, "inställningar", "Visa kontorets inställningar och vilka av dem som är standard, ur lagret eller ur en fil som granskas");
  const auto path = std::make_shared<std::filesystem::path>();
  settings->alias("installningar");
  settings->add_option("FIL", *path, "En inställningar.yaml att granska utan att läsa in den")->type_name("");
  settings->add_option("--db", chosen.common.store, "Kommunens lager (en fil). Krävs utan FIL")->type_name("FIL");
  settings->callback([&chosen, path] {
    if (path->empty() && chosen.common.store.empty()) throw CLI::RequiredError("--db");
    chosen.run = [path](const auto& common) { return settings_command(common, *path); };
  });
}

}  // namespace hemvist
