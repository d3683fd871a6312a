#include "adapters/jobs/settle_month.hpp"

#include <algorithm>
#include <iterator>
#include <stdexcept>

#include "adapters/jobs/rule_files.hpp"
#include "engine/settlement/settle.hpp"

namespace hemvist {
namespace {

bool rests_on_preliminary(const DraftDocument& document, const PricedLine& line, const RuleBook& rules) {
  const auto tariff = rules.tariffs.find(document.bosattningskommun);
  return document.kind == DocumentKind::invoice && tariff != rules.tariffs.end() && is_preliminary(tariff->second, line.key.tariff_version);
}

std::set<KommunCode> preliminary_kommuner(const SettlementDraft& draft, const RuleBook& rules) {
  std::set<KommunCode> kommuner;
  for (const auto& document : draft.documents)
    for (const auto& line : document.lines)
      if (rests_on_preliminary(document, line, rules)) kommuner.insert(document.bosattningskommun);
  return kommuner;
}

const Agreement* agreement_of(const LineKey& key, const RuleBook& rules) {
  const auto agreements = rules.agreements.find(key.bosattningskommun);
  if (agreements == rules.agreements.end()) return nullptr;
  for (const auto& agreement : agreements->second)
    if (version_name(agreement) == key.tariff_version) return &agreement;
  return nullptr;
}

// No price of an extra cost hangs on a level, nor stands in place of one.
bool is_extra_cost(const LineKey& key, const RuleBook& rules) {
  const auto* agreement = agreement_of(key, rules);
  return agreement != nullptr && item_of(*agreement, key.component) != nullptr;
}

Insats insats_of(const LineKey& key, const RuleBook& rules) {
  const auto find = [&](const TariffVersion& version) {
    const auto found = std::find_if(version.components.begin(), version.components.end(), [&](const Component& c) { return c.id == key.component; });
    return found == version.components.end() ? std::nullopt : std::optional{found->insatser.front()};
  };
  if (const auto* agreement = agreement_of(key, rules); agreement != nullptr)
    if (const auto insats = find(agreement->cancellations)) return *insats;
  const auto& tariff = rules.tariffs.at(key.bosattningskommun);
  for (const auto& version : tariff.versions)
    if (version_name(tariff, version) == key.tariff_version)
      if (const auto insats = find(version)) return *insats;
  throw std::logic_error("settle_month: a claimed line of no component");
}

Held held_line(const PricedLine& line, const RuleBook& rules) {
  const auto& key = line.key;
  return {key.arende, "", insats_of(key, rules), key.month, HeldReason::preliminar_niva, key.unit == LineUnit::minut ? line.quantity : Rational{0}, 0};
}

// A month of an ärende waits as a whole: what a preliminary price replaces is not credited before it is invoiced.
std::vector<Held> take_out_preliminary(SettlementDraft& draft, const RuleBook& rules) {
  std::set<std::pair<ArendeId, Month>> waiting;
  for (const auto& document : draft.documents)
    for (const auto& line : document.lines)
      if (rests_on_preliminary(document, line, rules)) waiting.emplace(line.key.arende, line.key.month);
  std::vector<Held> held;
  for (auto& document : draft.documents)
    std::erase_if(document.lines, [&](const PricedLine& line) {
      if (!waiting.contains({line.key.arende, line.key.month}) || is_extra_cost(line.key, rules)) return false;
      if (document.kind == DocumentKind::invoice) held.push_back(held_line(line, rules));
      return true;
    });
  std::erase_if(draft.documents, [](const DraftDocument& document) { return document.lines.empty(); });
  return held;
}

}  // namespace

SettleReport settle_month(Store& store, const RuleBook& standing, const SettleRequest& request) {
  const auto scope = store.scope();
  const auto rules = rule_book_of(standing, store, scope.fact);
  const CasePricer pricer{rules};
  std::vector<PricedLine> claim;
  LeftOut left_out;
  MissingSearch search{{request.month, request.today, rules.settings.series_days}, pricer.clock()};
  for_each_priced_case(store, pricer, scope.fact, request.month, [&](CaseRecords&& records, PricedCase&& priced) {
    search.add(records, priced.tariff);
    auto lines = claimed_lines(priced);
    claim.insert(claim.end(), std::make_move_iterator(lines.begin()), std::make_move_iterator(lines.end()));
    gather(left_out, priced);
  });
  auto draft = settle(request.month, claim, store.issued_lines());
  if (request.without_preliminary) {
    auto held = take_out_preliminary(draft, rules);
    left_out.held.insert(left_out.held.end(), std::make_move_iterator(held.begin()), std::make_move_iterator(held.end()));
  }
  auto arranged = arrange_documents(std::move(draft), rules.settings, rules.agreements);
  auto preliminary = preliminary_kommuner(arranged.draft, rules);
  auto run = store.save_draft(arranged.draft, scope, request.user, request.today);
  SettleReport report{store.kommun(), std::move(run), std::move(left_out), std::move(arranged.waiting), std::move(preliminary)};
  report.causes = settle_causes(store, standing, report.run);
  report.missing = search.found(store.arrived_files());
  return report;
}

}  // namespace hemvist
