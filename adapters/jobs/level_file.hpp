#pragma once
// An ersättningsnivå in a file that is tried or compared, not brought into the store; and every level that is known without asking anyone.
#include <tl/expected.hpp>

#include "adapters/jobs/rule_files.hpp"

namespace hemvist {

// The level, or everything that is wrong with the file.
tl::expected<Tariff, std::vector<RuleFault>> level_in(const RuleFile& file);

// In place of what `book` has for the kommun.
void put_level(RuleBook& book, Tariff level);

// Those among `files` for kommuner that `book` has no level of. Throws BrokenRules.
void add_shipped_levels(RuleBook& book, const std::vector<RuleFile>& files);

}  // namespace hemvist
