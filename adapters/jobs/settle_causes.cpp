#include "adapters/jobs/settle_causes.hpp"

#include <map>
#include <memory>

#include "adapters/jobs/rule_files.hpp"
#include "engine/pricing/price_case.hpp"

namespace hemvist {
namespace {

struct LinePlace {
  std::size_t document;
  std::size_t line;
};

// The rule book of one time, compiled once.
class PricerAt {
public:
  PricerAt(const Store& store, const RuleBook& standing, std::int64_t fact) : rules_{rule_book_of(standing, store, fact)}, pricer_{rules_} {}
  PricerAt(const PricerAt&) = delete;
  const CasePricer& pricer() const { return pricer_; }

private:
  RuleBook rules_;
  CasePricer pricer_;
};

struct KnownCase {
  CaseRecords records;
  PricedCase priced;
};

class CauseSearch {
public:
  CauseSearch(const Store& store, const RuleBook& standing, const StoredRun& run) : store_{store}, standing_{standing}, run_{run} {
    for (auto& issued : store.issued_runs())
      if (issued.issue <= run.scope.issue) issued_.push_back(std::move(issued));
    for (const auto& document : run.draft.documents) causes.emplace_back(document.lines.size());
  }

  void search() {
    std::map<ArendeId, std::map<Month, std::vector<LinePlace>>> by_case;
    const auto& documents = run_.draft.documents;
    for (std::size_t d = 0; d < documents.size(); ++d)
      for (std::size_t l = 0; l < documents[d].lines.size(); ++l)
        by_case[documents[d].lines[l].key.arende][documents[d].lines[l].key.month].push_back({d, l});
    for (const auto& [arende, months] : by_case) {
      std::optional<KnownCase> now;
      for (const auto& [month, places] : months) {
        if (const auto* settled = last_settled(month)) explain(arende, *settled, places, now);
        else note_first(places);
      }
    }
  }

  DraftCauses causes;

private:
  const IssuedScope* last_settled(Month month) const {
    for (auto issued = issued_.rbegin(); issued != issued_.rend(); ++issued)
      if (issued->month >= month) return &*issued;
    return nullptr;
  }

  DifferenceLine line_at(const LinePlace& place) const {
    const auto& document = run_.draft.documents[place.document];
    return {document.lines[place.line], document.kind};
  }

  void note_first(const std::vector<LinePlace>& places) {
    for (const auto& place : places) causes[place.document][place.line].causes = {first_settlement(line_at(place))};
  }

  void explain(const ArendeId& arende, const IssuedScope& settled, const std::vector<LinePlace>& places, std::optional<KnownCase>& now) {
    if (!now) now = known(arende, run_.scope.fact, run_.month);
    const auto before = known(arende, settled.fact, settled.month);
    std::vector<DifferenceLine> lines;
    for (const auto& place : places) lines.push_back(line_at(place));
    auto told = line_causes(lines, {before.records, before.priced}, {now->records, now->priced});
    for (std::size_t i = 0; i < places.size(); ++i) causes[places[i].document][places[i].line] = {settled.name(), std::move(told[i])};
  }

  KnownCase known(const ArendeId& arende, std::int64_t fact, Month through) {
    auto& at = pricers_[fact];
    if (!at) at = std::make_unique<PricerAt>(store_, standing_, fact);
    auto records = store_.case_records(arende, fact);
    if (!records) records = CaseRecords{arende, {}, {}};
    // What is priced points at the beslut of its records, which stay where they are when they are moved.
    auto priced = at->pricer().price(*records, through);
    return {std::move(*records), std::move(priced)};
  }

  const Store& store_;
  const RuleBook& standing_;
  const StoredRun& run_;
  std::vector<IssuedScope> issued_;
  std::map<std::int64_t, std::unique_ptr<PricerAt>> pricers_;
};

}  // namespace

DraftCauses settle_causes(const Store& store, const RuleBook& standing, const StoredRun& run) {
  CauseSearch search{store, standing, run};
  search.search();
  return std::move(search.causes);
}

std::vector<LineCause> all_causes(const std::vector<CausesOfLine>& document) {
  std::vector<LineCause> all;
  for (const auto& line : document) all.insert(all.end(), line.causes.begin(), line.causes.end());
  return all;
}

}  // namespace hemvist
