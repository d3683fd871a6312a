#include "engine/settlement/coverage.hpp"

#include <algorithm>
#include <functional>

#include "engine/settlement/level_outcome.hpp"
#include "engine/settlement/settle.hpp"

namespace hemvist {
namespace {

// Why a visit is not compared goes to its place in `to`.
using KeptOut = std::function<void(NotCompared& to)>;

template <class Key>
void add_all(std::map<Key, int>& to, const std::map<Key, int>& from) {
  for (const auto& [key, count] : from) to[key] += count;
}

void add_known(std::optional<Money>& to, const std::optional<Money>& from) {
  if (from) to = to.value_or(Money{}) + *from;
}

// The utförda visits alone, with what is granted and approved as it is.
CaseRecords performed(const CaseRecords& records) {
  auto told = records;
  std::erase_if(told.visits, [](const Visit& visit) { return visit.status != VisitStatus::utfort; });
  told.totals.clear();
  told.extra_costs.clear();
  std::erase_if(told.decisions, [&](const Decision& decision) {
    return std::none_of(told.visits.begin(), told.visits.end(), [&](const Visit& visit) { return closeness(decision.insats, visit.insats) != Closeness::none; });
  });
  return told;
}

// The visits of an ärende under the three sides.
class Comparison {
public:
  Comparison(const CaseRecords& records, const CoverageSides& sides, Month through) : sides_{sides}, through_{through}, records_{performed(records)} {}

  // Leaves only the visits that every known side has a price for; tells of the others.
  template <class Tell>
  void leave_comparable(Tell tell) {
    std::map<std::string, KeptOut> reasons;
    const auto home = sides_.home->price(records_, through_);
    note_unpriced(reasons, ComparedSide::home, records_, home);
    for (const auto& entry : home.held)
      if (!entry.visit.empty()) reasons.emplace(entry.visit, [reason = entry.reason](NotCompared& to) { ++to.held[reason]; });
    for (const auto& entry : home.not_reimbursable)
      if (entry.reason != NotReimbursableReason::ersatts_inte) reasons.emplace(entry.visit, [reason = entry.reason](NotCompared& to) { ++to.never[reason]; });
    for (const auto side : {ComparedSide::own_level, ComparedSide::own_cost})
      if (const auto& own = of(side); own.pricer != nullptr) {
        const auto told = as_if_home(records_, *own.own, sides_.choice, clock());
        note_unpriced(reasons, side, told, own.pricer->price(told, through_));
      }
    std::erase_if(records_.visits, [&](const Visit& visit) {
      const auto found = reasons.find(visit.id);
      if (found != reasons.end()) tell(month_of(visit), found->second);
      return found != reasons.end() || month_of(visit) > through_;
    });
    records_ = performed(records_);
  }

  const CaseRecords& records() const { return records_; }
  PricedCase at_home() const { return sides_.home->price(records_, through_); }
  std::optional<std::map<Month, Money>> at_own(ComparedSide side) const {
    const auto& own = of(side);
    if (own.pricer == nullptr) return std::nullopt;
    return amounts(own.pricer->price(as_if_home(records_, *own.own, sides_.choice, clock()), through_));
  }
  Month month_of(const Visit& visit) const { return Month::of(clock().day_of(visit.start)); }

  static std::map<Month, Money> amounts(const PricedCase& priced) {
    std::map<Month, Money> by_month;
    for (const auto& line : claimed_lines(priced)) by_month[line.key.month] += line.amount;
    return by_month;
  }

private:
  const SwedishClock& clock() const { return sides_.home->clock(); }
  const OwnSide& of(ComparedSide side) const { return side == ComparedSide::own_level ? sides_.own_level : sides_.own_cost; }

  void note_unpriced(std::map<std::string, KeptOut>& reasons, ComparedSide side, const CaseRecords& told, const PricedCase& priced) const {
    for (const auto& [visit, reason] : unpriced_visits_of(told, priced, clock())) reasons.emplace(visit, [key = std::pair{side, reason}](NotCompared& to) { ++to.unpriced[key]; });
  }

  const CoverageSides& sides_;
  Month through_;
  CaseRecords records_;
};

}  // namespace

void NotCompared::add(const NotCompared& other) {
  add_all(unpriced, other.unpriced);
  add_all(held, other.held);
  add_all(never, other.never);
}

void CoverageSum::add(const CoverageSum& other) {
  claim += other.claim;
  payable += other.payable;
  add_known(own_level, other.own_level);
  add_known(own_cost, other.own_cost);
  visits += other.visits;
  over_granted += other.over_granted;
  not_compared.add(other.not_compared);
}

std::optional<std::int64_t> CoverageSum::percent() const {
  if (!own_cost || own_cost->is_zero()) return std::nullopt;
  return round_half_up(Rational{payable.ore()} * Rational{100} / Rational{own_cost->ore()});
}

std::vector<CoverageRow> cover_case(const CaseRecords& records, const CoverageSides& sides, Month through) {
  std::map<Month, CoverageSum> months;
  for (const auto& [month, amount] : Comparison::amounts(sides.home->price(records, through))) months[month].claim += amount;
  Comparison comparison{records, sides, through};
  comparison.leave_comparable([&](Month month, const KeptOut& reason) {
    if (month <= through) reason(months[month].not_compared);
  });
  for (const auto& visit : comparison.records().visits) ++months[comparison.month_of(visit)].visits;
  const auto home = comparison.at_home();
  for (const auto& [month, amount] : Comparison::amounts(home)) months[month].payable += amount;
  for (const auto& entry : home.held)
    if (entry.visit.empty()) months[entry.month].over_granted += entry.minutes;
  const auto own_level = comparison.at_own(ComparedSide::own_level);
  const auto own_cost = comparison.at_own(ComparedSide::own_cost);
  for (const auto& [side, amount_of] : {std::pair{&own_level, &CoverageSum::own_level}, std::pair{&own_cost, &CoverageSum::own_cost}}) {
    if (!*side) continue;
    for (const auto& [month, amount] : **side) (months[month].*amount_of) = amount;
    for (auto& [month, sum] : months)
      if (!(sum.*amount_of)) (sum.*amount_of) = Money{};
  }
  std::vector<CoverageRow> rows;
  for (auto& [month, sum] : months) rows.push_back({records.arende, records.decisions.front().bosattningskommun, month, std::move(sum)});
  return rows;
}

}  // namespace hemvist
