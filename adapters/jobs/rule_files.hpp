#pragma once
// The rules that come with Hemvist: built into the binary, or read from a folder that is given instead.
#include "adapters/jobs/read_rule_file.hpp"
#include "adapters/sqlite/store.hpp"
#include "engine/receivables/reference_rates.hpp"
#include "engine/rules/rule_book.hpp"

namespace hemvist {

// Every *.yaml below the folder `rules` (or of those built in, when empty), by name. Throws BrokenRules.
std::vector<RuleFile> rule_files(const std::filesystem::path& rules);

// Law, calendar, kommuner and what is plausible, without any ersättningsnivå.
RuleBook standing_rules(const std::vector<RuleFile>& files);
PlausibilityBands plausibility_bands(const std::vector<RuleFile>& files);
ReferenceRates reference_rates(const std::vector<RuleFile>& files);

// The same with the ersättningsnivåer, agreements and settings of the office that the store had at `up_to_fact`.
RuleBook rule_book_of(const RuleBook& standing, const Store& store, std::int64_t up_to_fact);

}  // namespace hemvist
