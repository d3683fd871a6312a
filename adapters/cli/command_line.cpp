#include "adapters/cli/command_line.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <chrono>
#include <cstdlib>

#include "adapters/cli/commands.hpp"
#include "adapters/jobs/issue_run.hpp"
#include "adapters/jobs/rule_files.hpp"
#include "engine/values/swedish_clock.hpp"

namespace hemvist {
namespace {

// The one place that reads the clock.
Day day_of_today() { return SwedishClock{}.day_of(date::floor<std::chrono::minutes>(std::chrono::system_clock::now())); }

std::string name_of_user() {
  for (const char* variable : {"USER", "LOGNAME"})
    if (const char* name = std::getenv(variable); name != nullptr && *name != '\0') return name;
  return "okänd";
}

struct Arguments {
  CommonArguments common;
  std::string today;
  std::string kommun;
  ImportArguments import;
  std::vector<std::filesystem::path> rule_paths;
  std::string month;
  std::string run;
  std::filesystem::path folder;
  bool as_it_stands = false;
  bool without_preliminary = false;
  std::string subject;
  TrialArguments trial;
  std::filesystem::path old_level;
  std::filesystem::path new_level;
  std::vector<std::filesystem::path> tried;
  std::string zone;
  std::string performer;
};

CLI::App* command(CLI::App& app, Arguments& arguments, const std::string& name, const std::string& does) {
  auto* sub = app.add_subcommand(name, does)->group("Kommandon");
  sub->set_help_flag("-h,--help", "Visa den här hjälpen")->group("Flaggor");
  sub->add_flag("--json", arguments.common.json, "Skriv svaret som JSON");
  sub->add_option("--idag", arguments.today, "Dagens datum, ÅÅÅÅ-MM-DD (annars datorns)");
  sub->add_option("--regler", arguments.common.rules, "Mapp med regler i stället för dem som följer med programmet");
  sub->add_option("--användare", arguments.common.user, "Den som gör detta (annars inloggad användare)");
  return sub;
}

CLI::App* store_command(CLI::App& app, Arguments& arguments, const std::string& name, const std::string& does) {
  auto* sub = command(app, arguments, name, does);
  sub->add_option("--db", arguments.common.store, "Kommunens lager (en fil)")->required();
  return sub;
}

// The library's English, told in Swedish by its kind of fault.
std::string what_is_wrong(const CLI::Error& error) {
  const std::string english = error.what();
  const auto subject = english.substr(0, english.find(' '));
  if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr)
    return subject == "A" ? "ett kommando saknas, till exempel import eller settle." : subject + " måste anges.";
  if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr)
    return "det finns inget som heter" + english.substr(english.find(':') + 1) + ".";
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr) return "värdet till " + subject.substr(0, subject.find(':')) + " saknas.";
  return english + ".";
}

void in_swedish(CLI::App& app) {
  app.option_defaults()->group("Flaggor");
  auto formatter = std::make_shared<CLI::Formatter>();
  const std::pair<const char*, const char*> labels[]{
      {"Usage", "Användning"}, {"OPTIONS", "FLAGGOR"}, {"Options", "Flaggor"}, {"Positionals", "Anges"},
      {"SUBCOMMAND", "KOMMANDO"}, {"SUBCOMMANDS", "KOMMANDON"}, {"Subcommands", "Kommandon"}, {"REQUIRED", "KRÄVS"},
      {"TEXT", "TEXT"}, {"TEXT:PATH", "SÖKVÄG"}};
  for (const auto& [english, swedish] : labels) formatter->label(english, swedish);
  app.formatter(formatter);
  app.set_help_flag("-h,--help", "Visa den här hjälpen");
  app.failure_message([](const CLI::App*, const CLI::Error& error) {
    return "Kommandot går inte att förstå: " + what_is_wrong(error) + " Se hjälpen med hemvist --help.\n";
  });
}

int run_rules(const CLI::App& rules, const Arguments& arguments) {
  const auto& common = arguments.common;
  if (rules.got_subcommand("diff")) return rules_diff_command(common, arguments.old_level, arguments.new_level);
  if (rules.got_subcommand("jämför")) return compare_levels_command(common, arguments.month, arguments.zone, arguments.performer);
  return rules_check_command(common, arguments.rule_paths);
}

int run(CLI::App& app, Arguments& arguments) {
  auto& common = arguments.common;
  if (common.user.empty()) common.user = name_of_user();
  common.today = arguments.today.empty() ? day_of_today() : Day{};
  if (!arguments.today.empty()) {
    const auto today = parse_day(arguments.today);
    if (!today) throw UsageFault{"--idag ska vara ett datum som finns, ÅÅÅÅ-MM-DD."};
    common.today = *today;
  }
  const auto is = [&app](const char* name) { return app.got_subcommand(name); };
  if (is("init")) return init_command(common, arguments.kommun);
  if (is("import")) return import_command(common, arguments.import);
  if (is("rules")) return run_rules(*app.get_subcommand("rules"), arguments);
  if (is("price") && !arguments.tried.empty()) return try_tariffs_command(common, arguments.month, arguments.tried);
  if (is("price")) return price_command(common, arguments.month);
  if (is("settle")) return settle_command(common, arguments.month, arguments.without_preliminary);
  if (is("issue")) return issue_command(common, arguments.run, arguments.folder, arguments.as_it_stands);
  return explain_command(common, arguments.subject, arguments.trial);
}

void define_explain(CLI::App& explain, Arguments& arguments) {
  auto& trial = arguments.trial;
  explain.add_option("RAD_ELLER_BESÖK", arguments.subject, "En rad, till exempel 2025-07/1:1.2, eller ett besök ur lagret");
  explain.add_option("--db", arguments.common.store, "Kommunens lager (en fil)");
  const std::pair<const char*, std::pair<std::string*, const char*>> words[]{
      {"--kommun", {&trial.kommun, "Tänkt besök: bosättningskommunens kod"}},
      {"--insats", {&trial.insats, "Insatsen, till exempel städ"}},
      {"--start", {&trial.start, "När det börjar, \"2024-07-06 21:30\""}},
      {"--minuter", {&trial.minutes, "Hur många minuter det tar"}},
      {"--slut", {&trial.end, "När det slutar, i stället för --minuter"}},
      {"--zon", {&trial.zone, "Zonen i bosättningskommunens prislista"}},
      {"--status,--händelse", {&trial.status, "utfört (annars), avböjt, bom, sent_återbud, frånvaro_planerad eller frånvaro_oplanerad"}},
      {"--utförare", {&trial.performer, "Spalten i prislistan: egen_regi, privat eller annan_kommun"}},
      {"--utförd-av", {&trial.performed_by, "Vem som utförde besöket: egen_regi eller privat"}},
      {"--bemanning", {&trial.staff, "Hur många utförare som var med"}},
      {"--personer", {&trial.sharing, "Hur många personer som delade besöket"}},
      {"--antal", {&trial.count, "Portioner eller utryckningar"}},
      {"--planerad-start", {&trial.planned_start, "När det var planerat att börja"}},
      {"--planerade-minuter", {&trial.planned_minutes, "Hur långt det var planerat"}},
      {"--beviljat", {&trial.granted, "Vad beslutet ger, \"840 minuter per vecka\""}}};
  for (const auto& [name, word] : words) explain.add_option(name, *word.first, word.second);
  explain.add_option("--nivå", trial.level, "En fil med ersättningsnivån i stället för den som är känd");
}

void define_rules(CLI::App& app, Arguments& arguments) {
  auto* rules = app.add_subcommand("rules", "Granska och jämför ersättningsnivåer")->group("Kommandon");
  rules->require_subcommand(1);
  auto* check = command(*rules, arguments, "check", "Visa vad varje ersättningsnivå ersätter, dess hål och krockar");
  check->add_option("FIL", arguments.rule_paths, "Filer eller mappar (annars de som följer med programmet)");

  auto* diff = command(*rules, arguments, "diff", "Visa vad som skiljer två ersättningsnivåer åt, och från vilken dag");
  diff->add_option("GAMMAL", arguments.old_level, "Filen som den var")->required();
  diff->add_option("NY", arguments.new_level, "Filen som den är eller föreslås bli")->required();

  auto* compare = store_command(*rules, arguments, "jämför", "Prissätt lagrets utförda besök efter varje känd nivå, som om varje kommun vore bosättningskommunen");
  compare->alias("jamfor");
  compare->add_option("--month,--månad", arguments.month, "Bara den månaden, ÅÅÅÅ-MM (annars allt till och med i dag)");
  compare->add_option("--zon", arguments.zone, "Zonen för besök vars egen zon inte finns i nivån");
  compare->add_option("--utförare", arguments.performer, "Kolumnen: egen_regi, privat eller annan_kommun (annars som ärendet eller nivån säger)");
  compare->footer(
      "Det som är utfört räknas, också det som är över det beviljade. Bara där en nivå betalar efter beviljad tid räknas det beviljade. Besök som hålls inne av\n"
      "andra skäl (till exempel utan begäran) eller aldrig ersätts är inte med under någon nivå. Tjänster utan besök, som trygghetslarm, jämförs inte.\n"
      "En zon som nivån inte har räknas som inte sagd: då gäller --zon, annars zon_utanför_kommunen. Timmar är utförd tid för de besök som har ett pris.");
}

void define(CLI::App& app, Arguments& arguments) {
  in_swedish(app);
  app.require_subcommand(1);
  app.set_version_flag("--version", "hemvist 0.1.0", "Visa versionen");

  auto* init = command(app, arguments, "init", "Skapa ett lager för den egna kommunen");
  init->add_option("LAGER", arguments.common.store, "Filen som ska skapas")->required();
  init->add_option("--kommun", arguments.kommun, "Den egna kommunens kod, fyra siffror")->required();

  auto* import = store_command(app, arguments, "import", "Läs in beslut, besök, frånvaro, månadssummor, ersättningsnivåer eller parter");
  import->add_option("SLAG", arguments.import.kind, "beslut, besok, franvaro, manadssummor, ersattning eller parter")->required();
  import->add_option("FIL", arguments.import.paths, "Filer, eller för ersattning också mappar")->required();
  import->add_flag("--allt-eller-inget", arguments.import.all_or_nothing, "Läs inte in något om en enda rad avvisas");

  define_rules(app, arguments);

  auto* price = store_command(app, arguments, "price", "Visa vad varje ärende kommer till, och vad som är oprissat och varför");
  price->add_option("--month,--månad", arguments.month, "Bara den månaden, ÅÅÅÅ-MM");
  price->add_option("--med", arguments.tried, "Visa vad den här nivån skulle ändra, i stället för lagrets för samma kommun. Får anges flera gånger. Inget sparas")
      ->allow_extra_args(false);

  auto* settle = store_command(app, arguments, "settle", "Gör ett utkast till avräkning: vad som ska faktureras och krediteras nu");
  settle->add_option("--month,--månad", arguments.month, "Till och med den månaden, ÅÅÅÅ-MM")->required();

  settle->add_flag("--utan-preliminära", arguments.without_preliminary, "Lämna utanför det som ersätts efter en preliminär nivå");

  auto* issue = store_command(app, arguments, "issue", "Ställ ut en avräkning: nummer ges och dokumenten skrivs");
  issue->add_option("AVRÄKNING", arguments.run, "Avräkningens beteckning, till exempel 2025-07/1")->required();
  issue->add_option("--out,--ut", arguments.folder, "Mappen som dokumenten skrivs i")->required();
  issue->add_flag("--som-det-står", arguments.as_it_stands, "Ställ ut utkastet även om nya uppgifter har kommit sedan det gjordes");

  define_explain(*command(app, arguments, "explain", "Förklara en rad, ett besök eller ett tänkt besök, steg för steg, med lagrum och källor"), arguments);
}

int complain(const std::string& sentence, int code) {
  fmt::print(stderr, "{}\n", sentence);
  return code;
}

}  // namespace

int run_command_line(int argc, char** argv) {
  Arguments arguments;
  CLI::App app{"Hemvist: ersättning för hemtjänst som utförs i en annan kommun än bosättningskommunen", "hemvist"};
  define(app, arguments);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? all_well : usage_fault;
  }
  try {
    return run(app, arguments);
  } catch (const UsageFault& fault) {
    return complain(fault.what(), usage_fault);
  } catch (const BrokenRules& fault) {
    return complain(fault.what(), file_unreadable);
  } catch (const IdentityInDocument& fault) {
    return complain(fault.what(), some_rejected);
  } catch (const StoreError& fault) {
    return complain(fault.what(), store_unusable);
  } catch (const std::system_error& fault) {
    return complain(fmt::format("Filen kunde inte läsas eller skrivas: {}", fault.what()), file_unreadable);
  } catch (const std::exception& fault) {
    return complain(fmt::format("Hemvist stötte på ett fel som inte ska kunna uppstå: {}. Inget har sparats; anmäl felet.", fault.what()),
                    store_unusable);
  }
}

}  // namespace hemvist
