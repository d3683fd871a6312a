#pragma once
// The ärenden behind a document, priced again from the facts that its run saw.
#include "adapters/sqlite/store.hpp"
#include "engine/invoicing/counted_row.hpp"
#include "engine/pricing/price_case.hpp"

namespace hemvist {

// `pricer` has the ersättningsnivåer of run.scope.fact, and its rule book must outlive what is returned.
std::vector<PricedRecords> document_cases(const Store& store, const CasePricer& pricer, const StoredRun& run, const DraftDocument& document);

}  // namespace hemvist
