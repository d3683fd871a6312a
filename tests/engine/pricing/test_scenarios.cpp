#include <algorithm>
#include <fstream>

#include "engine/pricing/unpriced.hpp"
#include "engine/records/admit.hpp"
#include "tests/catch.hpp"
#include "tests/engine/pricing/play_scenario.hpp"

using namespace hemvist;

namespace {

// By file name; read once, as Catch2 runs a test case anew for each of its sections.
const std::map<std::string, Scenario>& scenarios() {
  static const auto all = [] {
    std::map<std::string, Scenario> read;
    for (const auto& entry : std::filesystem::directory_iterator{std::filesystem::path{HEMVIST_SOURCE_DIR} / "tests/scenarios"})
      if (entry.path().extension() == ".yaml") read.emplace(entry.path().filename().string(), read_scenario(entry.path()));
    return read;
  }();
  return all;
}

}  // namespace

TEST_CASE("Every scenario comes out as it says") {
  REQUIRE_FALSE(scenarios().empty());
  for (const auto& [file, scenario] : scenarios()) {
    DYNAMIC_SECTION(file << ": " << scenario.sentence) {
      for (const auto& fault : scenario.faults) UNSCOPED_INFO(fault);
      REQUIRE(scenario.faults.empty());
      const auto verdict = play_scenario(scenario);
      for (const auto& difference : verdict.differences) UNSCOPED_INFO(difference);
      CHECK(verdict.differences.empty());
    }
  }
}

TEST_CASE("Every reason not to bill comes from some scenario") {
  std::set<std::string> produced;
  for (const auto& [file, scenario] : scenarios())
    if (scenario.faults.empty()) produced.merge(play_scenario(scenario).codes);
  const auto is_produced = [&](std::string_view code) {
    INFO("no scenario comes to " << code);
    CHECK(produced.contains(std::string{code}));
  };
  for (int i = 0; i < held_reason_count; ++i)
    if (static_cast<HeldReason>(i) != HeldReason::preliminar_niva)  // the settlement says so, not the pricing: test_settlement_life
      is_produced(code_text(static_cast<HeldReason>(i)));
  for (int i = 0; i < not_reimbursable_reason_count; ++i) is_produced(code_text(static_cast<NotReimbursableReason>(i)));
  for (int i = 0; i < unpriced_reason_count; ++i) is_produced(code_text(static_cast<UnpricedReason>(i)));
}

TEST_CASE("A scenario that is itself wrong fails with the place and the words of the fault") {
  const auto file = std::filesystem::temp_directory_path() / "scenario_med_fel.yaml";
  struct Row {
    const char* why;
    const char* text;
    const char* fault;
  };
  const Row rows[] = {
      {"a misspelt key is never skipped", "scenario: x\nvarför: x\nnär: {månad: 2024-07}\ngivet: {beslutt: []}\nså: {rader: []}\n", "beslutt"},
      {"a line that leaves out its amount checks nothing",
       "scenario: x\nvarför: x\nnär: {månad: 2024-07}\ngivet: {beslut: []}\nså: {rader: [{komponent: a, månad: 2024-07, lagrum: b, enhet: minut, per: timme, pris: 5}]}\n",
       "belopp"},
      {"a visit cannot end before it starts",
       "scenario: x\nvarför: x\nnär: {månad: 2024-07}\nså: {samtidiga: [{besök: a, med: b}]}\ngivet:\n  beslut: [{ärende: A, bosättningskommun: \"9901\", gäller_från: 2024-07-01, "
       "gäller_till: 2024-07-31, insats: städ}]\n  besök: [{besök: b1, ärende: A, insats: städ, start: 2024-07-01 10:00, slut: 2024-07-01 09:00}]\n",
       "slut ska vara efter start"},
      {"in October 02:30 comes twice",
       "scenario: x\nvarför: x\nnär: {månad: 2024-07}\nså: {samtidiga: [{besök: a, med: b}]}\ngivet:\n  beslut: [{ärende: A, bosättningskommun: \"9901\", gäller_från: 2024-10-01, "
       "gäller_till: 2024-10-31, insats: städ}]\n  besök: [{besök: b1, ärende: A, insats: städ, start: 2024-10-27 02:30, slut: 2024-10-27 04:00}]\n",
       "2024-10-27 02:30"},
      {"an absence cannot end before it begins",
       "scenario: x\nvarför: x\nnär: {månad: 2024-07}\nså: {samtidiga: [{besök: a, med: b}]}\ngivet:\n  beslut: [{ärende: A, bosättningskommun: \"9901\", gäller_från: 2024-07-01, "
       "gäller_till: 2024-07-31, insats: städ}]\n  frånvaro: [{ärende: A, från: 2024-07-05, till: 2024-07-04}]\n",
       "till ska inte vara före från"},
      {"a total of nothing says nothing",
       "scenario: x\nvarför: x\nnär: {månad: 2024-07}\nså: {samtidiga: [{besök: a, med: b}]}\ngivet:\n  beslut: [{ärende: A, bosättningskommun: \"9901\", gäller_från: 2024-07-01, "
       "gäller_till: 2024-07-31, insats: städ}]\n  månadssummor: [{ärende: A, insats: städ, månad: 2024-07}]\n",
       "minuter eller antal saknas"},
  };
  for (const auto& row : rows) {
    INFO(row.why);
    { std::ofstream{file} << row.text; }
    const auto faults = read_scenario(file).faults;
    CHECK(std::any_of(faults.begin(), faults.end(), [&](const std::string& fault) { return fault.find(row.fault) != std::string::npos; }));
  }
  std::filesystem::remove(file);
}
