#pragma once
// The tests of ersättningsnivåer as `rules check` runs, counts and tells them.
#include <boost/json.hpp>

#include "adapters/jobs/run_rule_tests.hpp"

namespace hemvist {

// Runs test files one after another and counts what came of them.
class RuleTestTally {
public:
  // `rules`: the folder of law and calendar; empty: those of the program. They are read when the first test needs them.
  explicit RuleTestTally(std::filesystem::path rules) : rules_{std::move(rules)} {}

  RuleTestReport run(const RuleFile& tests, const Tariff* level);
  RuleTestReport count(RuleTestReport report);

  std::size_t tests() const { return tests_; }
  std::size_t failed() const { return failed_; }
  // Test files that could not be read, or whose level could not.
  std::size_t not_run() const { return not_run_; }
  bool is_passed() const { return failed_ == 0 && not_run_ == 0; }

private:
  std::filesystem::path rules_;
  std::optional<RuleBook> standing_;
  std::size_t tests_ = 0;
  std::size_t failed_ = 0;
  std::size_t not_run_ = 0;
};

// "  Fel: 0184-solna.test.yaml:12:5: …", and a line on how many hold.
std::string rule_tests_text(const RuleTestReport& report);
boost::json::object rule_tests_json(const RuleTestReport& report);

boost::json::array faults_json(const std::vector<RuleFault>& faults);

}  // namespace hemvist
