#include "adapters/cli/define_commands.hpp"

namespace hemvist {

void define_invoices_command(CLI::App& app, ChosenCommand& chosen) {
  struct Words {
    std::string kommun;
    bool only_open = false;
  };
  auto* invoices = define_store_command(app, chosen, "fakturor", "Visa hur de utställda fakturorna står: skickade, bestridda, betalda, förfallna");
  const auto words = std::make_shared<Words>();
  invoices->add_option("--kommun", words->kommun, "Bara fakturor till den kommunen, fyra siffror")->type_name("KOD");
  invoices->add_flag("--öppna", words->only_open, "Bara det som inte är slutbetalt");
  invoices->callback([&chosen, words] { chosen.run = [words](const auto& common) { return invoices_command(common, words->kommun, words->only_open); }; });
}

}  // namespace hemvist
