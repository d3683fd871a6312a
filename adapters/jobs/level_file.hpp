#pragma once
// An ersättningsnivå in a file that is tried or compared, not brought into the store; and every level that is known without asking anyone.
#include <filesystem>

#include <tl/expected.hpp>

#include "adapters/jobs/rule_files.hpp"

namespace hemvist {

// The level, or everything that is wrong with the file. Throws BrokenRules when it cannot be opened.
tl::expected<Tariff, std::vector<RuleFault>> read_level_file(const std::filesystem::path& path);

// With the levels of the store at `up_to_fact`, and those among `files` for kommuner that the store has none of.
RuleBook all_known_levels(const RuleBook& standing, const std::vector<RuleFile>& files, const Store& store, std::int64_t up_to_fact);

}  // namespace hemvist
