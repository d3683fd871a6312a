#include "adapters/jobs/try_visit.hpp"

#include "adapters/jobs/level_file.hpp"
#include "engine/pricing/price_case.hpp"

namespace hemvist {

RuleBook rules_for_trial(const std::vector<RuleFile>& files, const Store* store, const std::filesystem::path& file, KommunCode kommun) {
  auto rules = standing_rules(files);
  if (store != nullptr) rules = rule_book_of(rules, *store, store->last_fact());
  if (file.empty()) {
    add_shipped_levels(rules, files);
    return rules;
  }
  auto level = level_in(read_rule_file(file));
  if (!level) throw BrokenRules{level.error()};
  if (level->kommun != kommun)
    throw BrokenRules{"Filen " + file.string() + " har ersättningsnivån för " + level->kommun.text() + ", inte för " + kommun.text() + ". Ange kommunens egen fil."};
  put_level(rules, std::move(*level));
  return rules;
}

Explanation explain_trial_visit(const RuleBook& rules, const TrialVisit& trial) {
  const CasePricer pricer{rules};
  const auto first = pricer.clock().day_of(trial.visit.start);
  const auto last = pricer.clock().day_of(trial.visit.end);
  const Period active{Month::of(first).period().from, Month::of(last).period().end};
  CaseRecords records{trial.visit.arende,
                      {{trial.visit.arende, trial.kommun, Lagrum::sol, {}, {}, active.from, active, active, trial.visit.insats, trial.granted, trial.zone,
                        trial.performer}},
                      {trial.visit}};
  return explain_trial(pricer.price(records, Month::of(last)), records, rules, pricer.clock());
}

}  // namespace hemvist
