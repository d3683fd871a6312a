#pragma once
// Runs the tests that stand beside an ersättningsnivå, <kod>-<namn>.test.yaml beside <kod>-<namn>.yaml.
#include "adapters/jobs/judge_rule_test.hpp"
#include "adapters/jobs/rule_files.hpp"

namespace hemvist {

struct RuleTestVerdict {
  std::string name;
  SourcePlace place;
  std::vector<RuleTestDifference> differences;  // none: it holds
};

struct RuleTestReport {
  std::string file;
  std::vector<RuleFault> faults;  // of the test file itself, or why its tests were not run
  std::vector<RuleTestVerdict> verdicts;

  std::size_t failed() const;
  bool is_passed() const { return faults.empty() && failed() == 0; }
};

// `level`: null when there is none that is without fault; then nothing is run, and the report says so.
// `standing`: law and calendar.
RuleTestReport run_rule_tests(const RuleFile& tests, const Tariff* level, const RuleBook& standing);
// The report on a test file beside which no level stands.
RuleTestReport tests_without_level(const std::string& file);

// What is wrong, a sentence each with its place: "0184-solna.test.yaml:12:5: …".
std::vector<std::string> sentences(const RuleTestReport& report);

}  // namespace hemvist
