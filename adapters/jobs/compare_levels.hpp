#pragma once
// The store's visits priced under every kommun's level that is known, as if each were the bosättningskommun.
#include "adapters/jobs/level_file.hpp"
#include "engine/settlement/as_if_home.hpp"
#include "engine/settlement/level_outcome.hpp"

namespace hemvist {

struct LevelComparison {
  std::optional<Month> month;  // none: everything up to today
  KommunCode own;
  bool is_own_known = false;   // whether the own kommun's level is among the outcomes
  HomeChoice choice;
  std::vector<LevelOutcome> outcomes;
};

// `levels`: those of the store and those that come with the program.
LevelComparison compare_levels(const Store& store, const RuleBook& levels, std::optional<Month> month, const HomeChoice& choice, Day today);

}  // namespace hemvist
