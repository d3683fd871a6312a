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

namespace {

// A level as it was read, and what came of the tests beside it.
struct CheckedLevel {
  std::string file;
  std::optional<Tariff> tariff;
  std::vector<RuleFault> faults;
  bool is_accepted = false;
  std::optional<RuleTestReport> tested;
};

CheckedLevel checked(const LevelFile& files, const PlausibilityBands& plausibility, RuleTestTally& tally) {
  const auto& level = *files.level;
  auto [tariff, faults] = examine_tariff(level.bytes, level.name, digest_of(level.bytes));
  if (tariff)
    for (auto& fault : plausibility_faults(*tariff, plausibility)) faults.push_back(std::move(fault));
  CheckedLevel told{level.name, std::move(tariff), std::move(faults), false, std::nullopt};
  told.is_accepted = std::all_of(told.faults.begin(), told.faults.end(), [](const RuleFault& fault) { return is_warning(fault.code); });
  if (files.tests) told.tested = tally.run(*files.tests, told.is_accepted ? &*told.tariff : nullptr);
  return told;
}

json::object to_json(const CheckedLevel& level) {
  json::object object{{"file", level.file}, {"accepted", level.is_accepted}};
  if (level.tariff) object["kommun"] = level.tariff->kommun.text();
  object["faults"] = faults_json(level.faults);
  if (level.tariff) object["versions"] = matrix_json(*level.tariff);
  if (level.tested) object["tests"] = rule_tests_json(*level.tested);
  return object;
}

std::string to_text(const CheckedLevel& level) {
  std::string written = level.tariff ? matrix_text(*level.tariff) : "";
  for (const auto& fault : level.faults) written += fmt::format("  {} {}\n", is_warning(fault.code) ? "Varning:" : "Fel:", text(fault));
  if (!level.is_accepted) written += level.file + ": godtas inte\n";
  if (level.tested) written += rule_tests_text(*level.tested);
  return written + "\n";
}

std::string summary(std::size_t files, int refused, const RuleTestTally& tally) {
  auto written = files == 1 ? std::string{"1 fil granskad"} : fmt::format("{} filer granskade", files);
  written += fmt::format(", {} godtas inte, {} prov, {} föll", refused, tally.tests(), tally.failed());
  if (tally.not_run() > 0) written += fmt::format(", {} {} kunde inte köras", tally.not_run(), tally.not_run() == 1 ? "provfil" : "provfiler");
  return written + ".\n";
}

}  // namespace

int rules_check_command(const CommonArguments& common, const std::vector<std::filesystem::path>& paths) {
  json::array report;
  RuleTestTally tally{common.rules};
  int refused = 0;
  const auto files = level_files(common.rules, paths);
  const auto plausibility = plausibility_bands(rule_files(common.rules));
  for (const auto& pair : files) {
    if (!pair.level) {
      const auto orphan = tally.count(tests_without_level(pair.tests->name));
      if (common.json) report.push_back({{"file", pair.tests->name}, {"tests", rule_tests_json(orphan)}});
      else fmt::print("{}\n", rule_tests_text(orphan));
      continue;
    }
    const auto level = checked(pair, plausibility, tally);
    if (!level.is_accepted) ++refused;
    if (common.json) report.push_back(to_json(level));
    else fmt::print("{}", to_text(level));
  }
  if (common.json)
    fmt::print("{}", to_indented_text({{"files", std::move(report)}, {"tests", tally.tests()}, {"failed_tests", tally.failed()},
                                       {"test_files_not_run", tally.not_run()}}));
  else
    fmt::print("{}", summary(files.size(), refused, tally));
  return refused == 0 && tally.is_passed() ? all_well : some_rejected;
}

}  // namespace hemvist
