#include <fmt/format.h>

#include <algorithm>

#include "adapters/cli/commands.hpp"
#include "adapters/cli/json_text.hpp"
#include "adapters/cli/rule_matrix.hpp"
#include "adapters/cli/rule_matrix_json.hpp"
#include "adapters/cli/rule_test_text.hpp"
#include "adapters/crypto/digest_of.hpp"
#include "adapters/jobs/level_files.hpp"
#include "adapters/jobs/run_rule_tests.hpp"
#include "adapters/yaml/read_tariff.hpp"

namespace hemvist {

namespace json = boost::json;

int rules_check_command(const CommonArguments& common, const std::vector<std::filesystem::path>& paths) {
  json::array report;
  RuleTestTally tally{common.rules};
  int refused = 0;
  const auto files = level_files(common.rules, paths);
  const auto plausibility = plausibility_bands(rule_files(common.rules));
  for (const auto& [level, tests] : files) {
    if (!level) {
      const auto orphan = tally.count(tests_without_level(tests->name));
      if (common.json) report.push_back({{"file", tests->name}, {"tests", rule_tests_json(orphan)}});
      else fmt::print("{}\n", rule_tests_text(orphan));
      continue;
    }
    const auto& file = *level;
    auto [tariff, faults] = examine_tariff(file.bytes, file.name, digest_of(file.bytes));
    if (tariff)
      for (auto& fault : plausibility_faults(*tariff, plausibility)) faults.push_back(std::move(fault));
    const bool is_accepted = std::all_of(faults.begin(), faults.end(), [](const RuleFault& fault) { return is_warning(fault.code); });
    if (!is_accepted) ++refused;
    const auto tested = tests ? std::optional{tally.run(*tests, is_accepted ? &*tariff : nullptr)} : std::nullopt;
    if (common.json) {
      json::object object{{"file", file.name}, {"accepted", is_accepted}};
      if (tariff) object["kommun"] = tariff->kommun.text();
      object["faults"] = faults_json(faults);
      if (tariff) object["versions"] = matrix_json(*tariff);
      if (tested) object["tests"] = rule_tests_json(*tested);
      report.push_back(std::move(object));
      continue;
    }
    if (tariff) fmt::print("{}", matrix_text(*tariff));
    for (const auto& fault : faults) fmt::print("  {} {}\n", is_warning(fault.code) ? "Varning:" : "Fel:", text(fault));
    if (!is_accepted) fmt::print("{}: godtas inte\n", file.name);
    if (tested) fmt::print("{}", rule_tests_text(*tested));
    fmt::print("\n");
  }
  if (common.json)
    fmt::print("{}", to_indented_text({{"files", std::move(report)}, {"tests", tally.tests()}, {"failed_tests", tally.failed()},
                                       {"test_files_not_run", tally.not_run()}}));
  else
    fmt::print("{}, {} godtas inte, {} prov, {} föll{}.\n", files.size() == 1 ? "1 fil granskad" : fmt::format("{} filer granskade", files.size()), refused, tally.tests(), tally.failed(),
               tally.not_run() == 0 ? "" : fmt::format(", {} {} kunde inte köras", tally.not_run(), tally.not_run() == 1 ? "provfil" : "provfiler"));
  return refused == 0 && tally.is_passed() ? all_well : some_rejected;
}

}  // namespace hemvist
