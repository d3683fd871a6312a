#include "adapters/jobs/list_cases.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "adapters/jobs/price_month.hpp"
#include "adapters/jobs/rule_files.hpp"
#include "engine/receivables/case_deadlines.hpp"
#include "engine/settlement/settle.hpp"

namespace hemvist {
namespace {

struct Invoiced {
  Money all;
  Money open;
};

// A credit note lessens the invoice that it refers to.
std::map<ArendeId, Invoiced> invoiced_by_arende(const Store& store) {
  std::set<std::string> unpaid;
  for (const auto& [document, state] : store.standing_documents())
    if (document.kind == DocumentKind::invoice && state.left > Money{}) unpaid.insert(document.number);
  std::map<ArendeId, Invoiced> sums;
  for (const auto& line : store.issued_lines()) {
    auto& sum = sums[line.line.key.arende];
    sum.all += line.line.amount;
    if (unpaid.contains(line.kind == DocumentKind::invoice ? line.document_number : line.refers_to)) sum.open += line.line.amount;
  }
  return sums;
}

bool is_selected(const CaseRecords& records, const CaseSelection& selection, Day today) {
  if (selection.arende && records.arende != *selection.arende) return false;
  if (selection.kommun && records.decisions.front().bosattningskommun != *selection.kommun) return false;
  if (!selection.only_current) return true;
  return std::any_of(records.decisions.begin(), records.decisions.end(), [&](const Decision& decision) {
    const auto active = decision.active();
    return !active.is_empty() && active.end > today;
  });
}

void count_performed(ListedCase& listed, const CaseRecords& records, const SwedishClock& clock, Month this_month) {
  const auto add = [&](Month month, std::int64_t minutes) {
    if (month == this_month) listed.minutes_this_month += minutes;
    if (month.next() == this_month) listed.minutes_last_month += minutes;
  };
  for (const auto& visit : records.visits) {
    if (visit.status != VisitStatus::utfort) continue;
    const auto day = clock.day_of(visit.start);
    listed.last_visit = std::max(listed.last_visit.value_or(day), day);
    add(Month::of(day), visit.elapsed().count());
  }
  for (const auto& total : records.totals) add(total.month, total.minutes.value_or(0));
}

}  // namespace

std::vector<ListedCase> list_cases(const Store& store, const RuleBook& standing, const CaseSelection& selection, Day today) {
  const auto fact = store.last_fact();
  const auto rules = rule_book_of(standing, store, fact);
  const CasePricer pricer{rules};
  const WatchTerms terms{today, rules.settings, rules.law, rules.calendar};
  const auto invoiced = invoiced_by_arende(store);
  const auto this_month = Month::of(today);
  std::vector<ListedCase> cases;
  store.for_each_case(fact, [&](CaseRecords&& records) {
    if (records.decisions.empty() || !is_selected(records, selection, today)) return;
    auto priced = pricer.price(records, this_month);
    ListedCase listed{.arende = records.arende, .bosattningskommun = records.decisions.front().bosattningskommun, .decisions = records.decisions,
                      .stays = consecutive_stays(records.decisions), .last_visit = {}, .invoiced = {}, .open = {}, .not_invoiced = {},
                      .held = std::move(priced.held), .unpriced = std::move(priced.unpriced), .watches = case_deadlines(records, pricer.clock(), terms)};
    count_performed(listed, records, pricer.clock(), this_month);
    for (const auto& line : claimed_lines(priced)) listed.not_invoiced += line.amount;
    if (const auto found = invoiced.find(records.arende); found != invoiced.end()) {
      listed.invoiced = found->second.all;
      listed.open = found->second.open;
      listed.not_invoiced -= listed.invoiced;
    }
    put_in_order(listed.watches);
    cases.push_back(std::move(listed));
  });
  return cases;
}

}  // namespace hemvist
