#pragma once
// A scenario in a handläggare's words: what is given, the month priced, and what must come of it.
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "engine/records/case_records.hpp"
#include "engine/rules/agreement.hpp"

namespace hemvist {

// One row of an outcome by the keys of the scenario: {"komponent", "hemtjänst"}, {"belopp", "1140.75"}.
using OutcomeRow = std::map<std::string, std::string>;

struct Outcome {
  std::vector<OutcomeRow> lines;             // rader
  std::vector<OutcomeRow> held;              // hållna
  std::vector<OutcomeRow> unpriced;          // oprissade
  std::vector<OutcomeRow> not_reimbursable;  // ej_ersättningsgilla
  std::vector<OutcomeRow> overlaps;          // samtidiga
};

struct Scenario {
  std::string sentence;
  std::vector<CaseRecords> cases;
  std::map<KommunCode, Tariff> tariffs;
  std::map<KommunCode, std::vector<Agreement>> agreements;
  Month month = Month::from_index(0);
  Outcome expected;
  std::vector<std::string> faults;  // of the scenario file itself; nothing else is worth reading when there are any
};

Scenario read_scenario(const std::filesystem::path& file);

}  // namespace hemvist
