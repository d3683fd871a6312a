#include "adapters/jobs/run_rule_tests.hpp"

#include <algorithm>

#include "adapters/yaml/read_rule_tests.hpp"
#include "engine/pricing/price_case.hpp"

namespace hemvist {
namespace {

RuleFault fault_of_file(const std::string& file, std::string message) { return {RuleFaultCode::passar_inte, file, {}, "", std::move(message)}; }

}  // namespace

std::size_t RuleTestReport::failed() const {
  return static_cast<std::size_t>(
      std::count_if(verdicts.begin(), verdicts.end(), [](const RuleTestVerdict& verdict) { return !verdict.differences.empty(); }));
}

RuleTestReport run_rule_tests(const RuleFile& tests, const Tariff* level, const RuleBook& standing) {
  RuleTestReport report{tests.name, {}, {}};
  if (level == nullptr) {
    report.faults.push_back(fault_of_file(tests.name, "Proven är inte körda: nivån som de prövar godtas inte. Rätta den först."));
    return report;
  }
  auto reading = read_rule_tests(tests.bytes, tests.name, level->kommun);
  if (!reading) {
    report.faults = std::move(reading.error());
    return report;
  }
  auto rules = standing;
  rules.tariffs = {{level->kommun, *level}};
  const CasePricer pricer{rules};
  for (const auto& test : *reading)
    report.verdicts.push_back({test.name, test.place, judge_rule_test(test, pricer.price(test.records, test.through))});
  return report;
}

RuleTestReport tests_without_level(const std::string& file) {
  return {file, {fault_of_file(file, "Det finns ingen nivå bredvid filen att pröva. Kontrollera namnet: 0184-solna.test.yaml prövar 0184-solna.yaml.")}, {}};
}

std::vector<std::string> sentences(const RuleTestReport& report) {
  std::vector<std::string> list;
  for (const auto& fault : report.faults) list.push_back(text(fault));
  for (const auto& verdict : report.verdicts)
    for (const auto& difference : verdict.differences)
      list.push_back(report.file + ":" + std::to_string(difference.place.line) + ":" + std::to_string(difference.place.column) + ": ”" + verdict.name +
                     "” föll: " + difference.message);
  return list;
}

}  // namespace hemvist
