#include "adapters/cli/define_commands.hpp"

namespace hemvist {

void define_fsck_command(CLI::App& app, ChosenCommand& chosen) {
  auto* fsck = define_store_command(app, chosen, "fsck", "Kontrollera lagret: att inget har ändrats, tagits bort eller lagts till vid sidan av journalen");
  fsck->callback([&chosen] { chosen.run = fsck_command; });
}

}  // namespace hemvist
