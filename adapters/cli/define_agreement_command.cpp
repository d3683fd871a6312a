#include "adapters/cli/define_commands.hpp"

namespace hemvist {

void define_agreement_command(CLI::App& app, ChosenCommand& chosen) {
  auto* agreements = define_store_command(app, chosen, "avtal", "Visa avtalen med andra kommuner: när de gäller, merkostnader, avbokade besök och hur ofta det faktureras");
  agreements->callback([&chosen] { chosen.run = [](const auto& common) { return agreements_command(common); }; });
}

}  // namespace hemvist
