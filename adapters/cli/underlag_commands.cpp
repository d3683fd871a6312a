#include <fmt/format.h>

#include "adapters/cli/commands.hpp"
#include "adapters/cli/json_text.hpp"
#include "adapters/cli/underlag_json.hpp"
#include "adapters/cli/underlag_text.hpp"
#include "adapters/jobs/rule_files.hpp"

namespace hemvist {

int underlag_command(const CommonArguments& common, const UnderlagArguments& arguments) {
  const auto rules = standing_rules(rule_files(common.rules));
  auto store = Store::open(common.store);
  const auto report = write_underlag_files(store, rules, {arguments.document, arguments.folder, arguments.with_personnummer, common.user, common.today});
  if (!report) throw UsageFault{"Det finns inget dokument " + arguments.document + ". Skriv numret som det står på fakturan, eller av ett utkast avräkning och dokument: 2025-07/1:2."};
  fmt::print("{}", common.json ? to_indented_text(to_json(*report)) : to_text(*report));
  fmt::print(stderr, "{}", cautions(*report));
  return all_well;
}

int fee_command(const CommonArguments& common, const FeeArguments& arguments) {
  const auto month = month_of(arguments.month);
  const auto kommun = arguments.kommun.empty() ? std::nullopt : KommunCode::parse(arguments.kommun);
  if (!arguments.kommun.empty() && !kommun) throw UsageFault{"--kommun ska vara en kommunkod med fyra siffror, till exempel 0180."};
  const auto rules = standing_rules(rule_files(common.rules));
  auto store = Store::open(common.store);
  const auto files = write_fee_files(store, rules, {month, kommun, arguments.folder, arguments.with_personnummer, common.user, common.today});
  fmt::print("{}", common.json ? to_indented_text(to_json(month, files)) : to_text(month, files));
  return all_well;
}

}  // namespace hemvist
