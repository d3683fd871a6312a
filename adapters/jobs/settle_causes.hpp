#pragma once
// Finds why each line of a draft differs from what was issued: prices the ärenden of its corrections as the last issued run saw them, and now.
#include "adapters/sqlite/store.hpp"
#include "engine/rules/rule_book.hpp"
#include "engine/settlement/line_cause.hpp"

namespace hemvist {

struct CausesOfLine {
  std::string since{};              // the run that the month was last settled by: "2025-07/1"; empty: never before
  std::vector<LineCause> causes{};
};

// By document, then line, as in the draft.
using DraftCauses = std::vector<std::vector<CausesOfLine>>;

// Nothing is priced for an ärende whose months in the draft all are new.
DraftCauses settle_causes(const Store& store, const RuleBook& standing, const StoredRun& run);

// The causes of all lines of one document.
std::vector<LineCause> all_causes(const std::vector<CausesOfLine>& document);

}  // namespace hemvist
