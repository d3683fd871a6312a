#pragma once
// The agreements that a store has, read out of the files that were brought in.
#include "adapters/sqlite/store.hpp"
#include "engine/rules/agreement.hpp"

namespace hemvist {

// Those at `up_to_fact`, by counterpart and first day. Throws BrokenRules for a file that can no longer be read.
std::vector<Agreement> stored_agreements(const Store& store, std::int64_t up_to_fact);

}  // namespace hemvist
