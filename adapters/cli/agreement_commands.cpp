#include <fmt/format.h>

#include "adapters/cli/agreement_json.hpp"
#include "adapters/cli/agreement_text.hpp"
#include "adapters/cli/commands.hpp"
#include "adapters/jobs/rule_files.hpp"

namespace hemvist {

int agreements_command(const CommonArguments& common) {
  const auto store = Store::open(common.store);
  const auto rules = rule_book_of(standing_rules(rule_files(common.rules)), store, store.last_fact());
  if (common.json) fmt::print("{}", to_indented_text(agreements_json(rules, common.today)));
  else fmt::print("{}", agreements_text(rules, common.today));
  return all_well;
}

}  // namespace hemvist
