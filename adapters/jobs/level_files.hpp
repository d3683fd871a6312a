#pragma once
// Finds the ersättningsnivåer to be looked at, each with the tests that stand beside it.
#include <optional>

#include "adapters/jobs/rule_files.hpp"

namespace hemvist {

struct LevelFile {
  std::optional<RuleFile> level;  // none: tests beside which no level stands
  std::optional<RuleFile> tests;
};

// The files named, those in the folders named, or without paths those that come with the program (or in the folder `rules`), by name.
// A level that is named brings its tests, and tests that are named bring their level; none comes twice. Throws BrokenRules for a path that cannot be read.
std::vector<LevelFile> level_files(const std::filesystem::path& rules, const std::vector<std::filesystem::path>& paths);

}  // namespace hemvist
