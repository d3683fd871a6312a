#include "adapters/jobs/document_cases.hpp"

#include <set>

namespace hemvist {

std::vector<PricedRecords> document_cases(const Store& store, const CasePricer& pricer, const StoredRun& run, const DraftDocument& document) {
  std::set<ArendeId> arenden;
  for (const auto& line : document.lines) arenden.insert(line.key.arende);
  std::vector<PricedRecords> cases;
  for (const auto& arende : arenden) {
    auto records = store.case_records(arende, run.scope.fact);
    if (!records) continue;
    auto priced = pricer.price(*records, run.month);
    cases.push_back({std::move(*records), std::move(priced)});
  }
  return cases;
}

}  // namespace hemvist
