#include "adapters/jobs/watch_deadlines.hpp"

#include <iterator>
#include <map>
#include <set>

#include "adapters/jobs/price_month.hpp"
#include "adapters/jobs/rule_files.hpp"
#include "engine/receivables/case_deadlines.hpp"
#include "engine/receivables/claim_deadlines.hpp"
#include "engine/receivables/document_deadlines.hpp"
#include "engine/settlement/arrange_documents.hpp"
#include "engine/settlement/settle.hpp"

namespace hemvist {
namespace {

using KommunMonth = std::pair<KommunCode, Month>;

void take(std::vector<Watch>& to, std::vector<Watch> from) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

std::vector<UninvoicedMonth> uninvoiced_months(Month through, const std::vector<PricedLine>& claim, const std::vector<IssuedLine>& issued, const RuleBook& rules) {
  auto draft = settle(through, claim, issued);
  std::map<KommunMonth, Money> owed;
  for (const auto& document : draft.documents)
    for (const auto& line : document.lines)
      owed[{document.bosattningskommun, line.key.month}] += document.kind == DocumentKind::invoice ? line.amount : -line.amount;
  std::set<KommunMonth> invoiced;
  for (const auto& line : issued) invoiced.emplace(line.line.key.bosattningskommun, line.line.key.month);
  std::set<KommunCode> waiting;
  for (const auto& waits : arrange_documents(std::move(draft), rules.settings, rules.agreements).waiting) waiting.insert(waits.bosattningskommun);
  std::vector<UninvoicedMonth> months;
  for (const auto& [place, amount] : owed)
    if (amount > Money{}) months.push_back({place.first, place.second, amount, invoiced.contains(place), waiting.contains(place.first)});
  return months;
}

void take_documents(std::vector<Watch>& watches, const Store& store, const std::vector<IssuedLine>& issued, const WatchTerms& terms) {
  std::map<std::string, Month> first_months;
  for (const auto& line : issued) {
    const auto [found, is_new] = first_months.emplace(line.document_number, line.line.key.month);
    if (!is_new) found->second = std::min(found->second, line.line.key.month);
  }
  for (const auto& standing : store.standing_documents())
    take(watches, document_deadlines({standing, first_months.at(standing.document.number)}, terms));
}

}  // namespace

std::vector<Watch> watch_deadlines(const Store& store, const RuleBook& standing, Day today) {
  const auto fact = store.last_fact();
  const auto rules = rule_book_of(standing, store, fact);
  const CasePricer pricer{rules};
  const WatchTerms terms{today, rules.settings, rules.law, rules.calendar};
  const auto last_ended = Month::from_index(Month::of(today).index() - 1);
  std::vector<Watch> watches;
  std::vector<PricedLine> claim;
  std::map<KommunMonth, std::set<ArendeId>> without_level;
  for_each_priced_case(store, pricer, fact, last_ended, [&](CaseRecords&& records, PricedCase&& priced) {
    take(watches, case_deadlines(records, pricer.clock(), terms));
    for (const auto& unpriced : priced.unpriced)
      if (unpriced.reason == UnpricedReason::niva_saknas)
        without_level[{records.decisions.front().bosattningskommun, unpriced.month}].insert(records.arende);
    auto lines = claimed_lines(priced);
    claim.insert(claim.end(), std::make_move_iterator(lines.begin()), std::make_move_iterator(lines.end()));
  });
  std::vector<MonthWithoutLevel> levels;
  for (const auto& [place, arenden] : without_level) levels.push_back({place.first, place.second, static_cast<int>(arenden.size())});
  const auto issued = store.issued_lines();
  take(watches, claim_deadlines(uninvoiced_months(last_ended, claim, issued, rules), terms));
  take(watches, level_deadlines(levels, terms));
  take_documents(watches, store, issued, terms);
  put_in_order(watches);
  return watches;
}

}  // namespace hemvist
