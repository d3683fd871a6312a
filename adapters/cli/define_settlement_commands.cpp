#include "adapters/cli/define_commands.hpp"

namespace hemvist {
namespace {

void define_price(CLI::App& app, ChosenCommand& chosen) {
  struct Words {
    std::string month;
    std::vector<std::filesystem::path> tried;
  };
  auto* price = define_store_command(app, chosen, "price", "Visa vad varje ärende kommer till, och vad som är oprissat och varför");
  const auto words = std::make_shared<Words>();
  price->add_option("--month,--månad", words->month, "Bara den månaden, ÅÅÅÅ-MM (annars allt till och med i dag)")->type_name("MÅNAD");
  price->add_option("--med", words->tried, "Visa vad nivån i filen skulle ändra, i stället för lagrets för samma kommun. Får anges flera gånger. Inget sparas")
      ->type_name("FIL")
      ->allow_extra_args(false);
  price->callback([&chosen, words] {
    chosen.run = [words](const auto& common) {
      return words->tried.empty() ? price_command(common, words->month) : try_tariffs_command(common, words->month, words->tried);
    };
  });
}

void define_settle(CLI::App& app, ChosenCommand& chosen) {
  struct Words {
    std::string month;
    bool without_preliminary = false;
  };
  auto* settle = define_store_command(app, chosen, "settle", "Gör ett utkast till avräkning: vad som ska faktureras och krediteras nu");
  const auto words = std::make_shared<Words>();
  settle->add_option("--month,--månad", words->month, "Till och med den månaden, ÅÅÅÅ-MM")->type_name("MÅNAD")->required();
  settle->add_flag("--utan-preliminära", words->without_preliminary, "Lämna utanför det som ersätts efter en preliminär nivå");
  settle->callback([&chosen, words] { chosen.run = [words](const auto& common) { return settle_command(common, words->month, words->without_preliminary); }; });
}

void define_attest(CLI::App& app, ChosenCommand& chosen) {
  struct Words {
    std::string run;
    bool is_alone = false;
  };
  auto* attest = define_store_command(app, chosen, "attest", "Attestera en avräkning som någon annan har gjort, så att den får ställas ut");
  const auto words = std::make_shared<Words>();
  attest->add_option("AVRÄKNING", words->run, "Avräkningens beteckning, till exempel 2025-07/1")->type_name("")->required();
  attest->add_flag("--ensam", words->is_alone, "Attestera sin egen avräkning, där kontoret bara har en handläggare. Det antecknas i journalen");
  attest->callback([&chosen, words] { chosen.run = [words](const auto& common) { return attest_command(common, words->run, words->is_alone); }; });
}

void define_discard(CLI::App& app, ChosenCommand& chosen) {
  auto* discard = define_store_command(app, chosen, "discard", "Kasta ett utkast, attesterat eller inte: det kan inte längre ställas ut");
  const auto run = std::make_shared<std::string>();
  discard->add_option("AVRÄKNING", *run, "Avräkningens beteckning, till exempel 2025-07/1")->type_name("")->required();
  discard->callback([&chosen, run] { chosen.run = [run](const auto& common) { return discard_command(common, *run); }; });
}

void define_issue(CLI::App& app, ChosenCommand& chosen) {
  struct Words {
    std::string run;
    std::filesystem::path folder;
    bool as_it_stands = false;
    bool resume = false;
  };
  auto* issue = define_store_command(app, chosen, "issue", "Ställ ut en attesterad avräkning: nummer ges och dokumenten skrivs");
  const auto words = std::make_shared<Words>();
  auto* run = issue->add_option("AVRÄKNING", words->run, "Avräkningens beteckning, till exempel 2025-07/1")->type_name("");
  issue->add_option("--out,--ut", words->folder, "Mappen som dokumenten skrivs i")->type_name("MAPP")->required();
  issue->add_flag("--som-det-står", words->as_it_stands, "Ställ ut utkastet även om nya uppgifter har kommit sedan det gjordes");
  issue->add_flag("--resume,--återuppta", words->resume, "Skriv bara de filer som är utställda men inte hann skrivas")->excludes(run);
  issue->callback([&chosen, words] {
    if (words->run.empty() && !words->resume) throw CLI::RequiredError("AVRÄKNING");
    chosen.run = [words](const auto& common) { return issue_command(common, words->run, words->folder, words->as_it_stands); };
  });
}

}  // namespace

void define_settlement_commands(CLI::App& app, ChosenCommand& chosen) {
  define_price(app, chosen);
  define_settle(app, chosen);
  define_attest(app, chosen);
  define_discard(app, chosen);
  define_issue(app, chosen);
}

}  // namespace hemvist
