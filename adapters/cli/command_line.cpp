#include "adapters/cli/command_line.hpp"

#include <fmt/format.h>

#include <chrono>
#include <cstdlib>

#include "adapters/cli/watch_commands.hpp"
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

int run(ChosenCommand& chosen) {
  auto& common = chosen.common;
  if (common.user.empty()) common.user = name_of_user();
  const auto today = chosen.today.empty() ? std::optional{day_of_today()} : parse_day(chosen.today);
  if (!today) throw UsageFault{"--idag ska vara ett datum som finns, ÅÅÅÅ-MM-DD."};
  common.today = *today;
  return chosen.run(common);
}

int complain(const std::string& sentence, int code) {
  fmt::print(stderr, "{}\n", sentence);
  return code;
}

}  // namespace

int run_command_line(int argc, char** argv) {
  ChosenCommand chosen;
  CLI::App app{"Hemvist: ersättning för hemtjänst som utförs i en annan kommun än bosättningskommunen", "hemvist"};
  speak_swedish(app);
  app.require_subcommand(1);
  app.set_version_flag("--version", "hemvist 0.1.0", "Visa versionen");
  define_record_commands(app, chosen);
  define_rule_commands(app, chosen);
  define_settlement_commands(app, chosen);
  define_underlag_commands(app, chosen);
  define_register_commands(app, chosen);
  define_invoices_command(app, chosen);
  define_agreement_command(app, chosen);
  define_explain_command(app, chosen);
  define_coverage_command(app, chosen);
  define_settings_command(app, chosen);
  define_write_commands(app, chosen);
  define_watch_commands(app, chosen);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? all_well : usage_fault;
  }
  try {
    return run(chosen);
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
