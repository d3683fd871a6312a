#include "adapters/cli/watch_commands.hpp"

#include <fmt/format.h>

#include "adapters/cli/case_list_json.hpp"
#include "adapters/cli/case_list_text.hpp"
#include "adapters/cli/json_text.hpp"
#include "adapters/cli/watch_json.hpp"
#include "adapters/cli/watch_text.hpp"
#include "adapters/jobs/rule_files.hpp"
#include "adapters/jobs/watch_deadlines.hpp"

namespace hemvist {

int watch_command(const CommonArguments& common) {
  const auto rules = standing_rules(rule_files(common.rules));
  const auto store = Store::open(common.store);
  const auto watches = watch_deadlines(store, rules, common.today);
  if (common.json) fmt::print("{}", to_indented_text(watches_json(watches, store.kommun(), common.today)));
  else fmt::print("{}", watches_text(watches, rule_book_of(rules, store, store.last_fact()).kommuner, common.today));
  return all_well;
}

int cases_command(const CommonArguments& common, const std::string& kommun, const std::string& arende, bool only_current) {
  CaseSelection selection{.only_current = only_current};
  if (!kommun.empty()) {
    selection.kommun = KommunCode::parse(kommun);
    if (!selection.kommun) throw UsageFault{"--kommun ska vara fyra siffror, till exempel 0885."};
  }
  if (!arende.empty()) {
    selection.arende = ArendeId::parse(arende);
    if (!selection.arende) throw UsageFault{"--ärende ska vara ett ärendes beteckning. Det går inte att söka på person här."};
  }
  const auto rules = standing_rules(rule_files(common.rules));
  const auto store = Store::open(common.store);
  const auto cases = list_cases(store, rules, selection, common.today);
  if (common.json) fmt::print("{}", to_indented_text(cases_json(cases, store.kommun(), common.today)));
  else fmt::print("{}", cases_text(cases, rule_book_of(rules, store, store.last_fact()).kommuner, common.today));
  return all_well;
}

}  // namespace hemvist
