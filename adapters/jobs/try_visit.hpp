#pragma once
// What a visit that nobody has made would come to under a kommun's level: a question from the command line, answered without a store.
#include <optional>

#include "adapters/jobs/rule_files.hpp"
#include "engine/pricing/explain.hpp"

namespace hemvist {

struct TrialVisit {
  KommunCode kommun;
  Visit visit;
  std::string zone;
  std::optional<Performer> performer;
  std::optional<Granted> granted;
};

// The level in `file` when one is given, else the latest in the store, else that which comes with the program.
// None: the kommun has no level there; the visit is then oprissat. Throws BrokenRules for a file with faults, or of another kommun.
RuleBook rules_for_trial(const std::vector<RuleFile>& files, const Store* store, const std::filesystem::path& file, KommunCode kommun);

// The month of the visit is priced, with a beslut and a begäran that cover it.
Explanation explain_trial_visit(const RuleBook& rules, const TrialVisit& trial);

}  // namespace hemvist
