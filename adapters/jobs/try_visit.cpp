#include "adapters/jobs/try_visit.hpp"

#include <fstream>
#include <iterator>

#include "adapters/crypto/digest_of.hpp"
#include "adapters/yaml/read_tariff.hpp"
#include "engine/pricing/price_case.hpp"

namespace hemvist {
namespace {

RuleFile file_at(const std::filesystem::path& path) {
  std::ifstream in{path, std::ios::binary};
  if (!in) throw BrokenRules{"Filen " + path.string() + " kan inte öppnas. Kontrollera sökvägen och att du får läsa den."};
  return {path.filename().string(), std::string{std::istreambuf_iterator<char>{in}, std::istreambuf_iterator<char>{}}};
}

Tariff tariff_in(const RuleFile& file) {
  auto reading = read_tariff(file.bytes, std::filesystem::path{file.name}.filename().string(), digest_of(file.bytes));
  if (reading) return std::move(reading->tariff);
  std::string message = "Ersättningsnivån går inte att använda:";
  for (const auto& fault : reading.error())
    if (!is_warning(fault.code)) message += "\n  " + text(fault);
  throw BrokenRules{message};
}

}  // namespace

RuleBook rules_for_trial(const std::vector<RuleFile>& files, const Store* store, const std::filesystem::path& file, KommunCode kommun) {
  auto rules = standing_rules(files);
  if (store != nullptr) rules = rule_book_of(rules, *store, store->last_fact());
  if (!file.empty()) {
    rules.tariffs.insert_or_assign(kommun, tariff_in(file_at(file)));
    return rules;
  }
  if (rules.tariffs.contains(kommun)) return rules;
  for (const auto& shipped : files)
    if (shipped.name.starts_with("ersattning/" + kommun.text() + "-") && !shipped.name.ends_with(".test.yaml"))
      rules.tariffs.emplace(kommun, tariff_in(shipped));
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
