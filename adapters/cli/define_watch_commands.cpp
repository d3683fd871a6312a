#include "adapters/cli/watch_commands.hpp"

namespace hemvist {

void define_watch_commands(CLI::App& app, ChosenCommand& chosen) {
  auto* watch = define_store_command(app, chosen, "bevaka", "Visa vad som har en dag att passa: underlag, vistelser, beslut som inte är verkställda, fakturor, preskription");
  watch->callback([&chosen] { chosen.run = watch_command; });
  auto* fsck = define_store_command(app, chosen, "fsck", "Kontrollera lagret: att inget har ändrats, tagits bort eller lagts till vid sidan av journalen");
  fsck->callback([&chosen] { chosen.run = fsck_command; });

  struct Words {
    std::string kommun;
    std::string arende;
    bool only_current = false;
  };
  auto* cases = define_store_command(app, chosen, "ärenden", "Visa ärendena: vad som är beviljat, utfört, fakturerat och öppet, och vad som väntar")->alias("arenden");
  const auto words = std::make_shared<Words>();
  cases->add_option("--kommun", words->kommun, "Bara ärenden från den bosättningskommunen, fyra siffror")->type_name("KOD");
  cases->add_option("--ärende,--arende", words->arende, "Bara det ärendet")->type_name("ÄRENDE");
  cases->add_flag("--pågående", words->only_current, "Bara ärenden vars vistelse inte är slut");
  cases->callback([&chosen, words] {
    chosen.run = [words](const auto& common) { return cases_command(common, words->kommun, words->arende, words->only_current); };
  });
}

}  // namespace hemvist
