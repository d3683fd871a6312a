#include "adapters/cli/rule_test_text.hpp"

#include <fmt/format.h>

namespace hemvist {

namespace json = boost::json;

RuleTestReport RuleTestTally::run(const RuleFile& tests, const Tariff* level) {
  if (!standing_) standing_ = standing_rules(rule_files(rules_));
  return count(run_rule_tests(tests, level, *standing_));
}

RuleTestReport RuleTestTally::count(RuleTestReport report) {
  tests_ += report.verdicts.size();
  failed_ += report.failed();
  if (!report.faults.empty()) ++not_run_;
  return report;
}

std::string rule_tests_text(const RuleTestReport& report) {
  std::string written;
  for (const auto& sentence : sentences(report)) written += "  Fel: " + sentence + "\n";
  if (report.faults.empty()) written += fmt::format("  {}: {} prov, {} föll\n", report.file, report.verdicts.size(), report.failed());
  return written;
}

json::object rule_tests_json(const RuleTestReport& report) {
  json::array verdicts;
  for (const auto& verdict : report.verdicts) {
    json::array differences;
    for (const auto& difference : verdict.differences)
      differences.push_back({{"line", difference.place.line}, {"column", difference.place.column}, {"message", difference.message}});
    verdicts.push_back({{"name", verdict.name}, {"line", verdict.place.line}, {"passed", verdict.differences.empty()}, {"differences", std::move(differences)}});
  }
  return {{"file", report.file}, {"passed", report.is_passed()}, {"faults", faults_json(report.faults)}, {"verdicts", std::move(verdicts)}};
}

json::array faults_json(const std::vector<RuleFault>& faults) {
  json::array list;
  for (const auto& fault : faults)
    list.push_back({{"code", code_text(fault.code)}, {"file", fault.file}, {"line", fault.place.line}, {"column", fault.place.column},
                    {"key", fault.key_path}, {"message", fault.message}, {"warning", is_warning(fault.code)}});
  return list;
}

}  // namespace hemvist
