#include "engine/invoicing/fee_specification.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "engine/pricing/absence_days.hpp"
#include "engine/pricing/granted_limit.hpp"
#include "engine/records/admit.hpp"

namespace hemvist {
namespace {

// Portions and call-outs have columns of their own.
Rational& counted_as(FeeRow& row, Insats insats) {
  if (insats == Insats::matdistribution) return row.portions;
  if (insats == Insats::larmutryckning) return row.call_outs;
  return row.occasions;
}

bool has_count(Insats insats) { return insats == Insats::matdistribution || insats == Insats::larmutryckning; }

void add_number(std::optional<std::int64_t>& sum, const std::optional<std::int64_t>& part) {
  if (part) sum = sum.value_or(0) + *part;
}

class FeeMonth {
public:
  FeeMonth(const CaseRecords& records, Month month, const SwedishClock& clock)
      : records_{records}, month_{month}, days_{month.period()}, clock_{clock}, begin_{clock.start_of(days_.from)}, end_{clock.start_of(days_.end)} {}

  std::optional<FeeSpecification> specification() {
    for (const auto& visit : records_.visits) add(visit);
    for (const auto& total : records_.totals) add(total);
    add_decisions();
    if (rows_.empty()) return std::nullopt;
    FeeSpecification told{records_.arende, records_.decisions.front().bosattningskommun, month_, {}, {}};
    for (auto& [insats, row] : rows_) {
      row.insats = insats;
      row.days_with_visits = static_cast<int>(days_of_[insats].size());
      add_to(told.all, row);
      told.rows.push_back(row);
    }
    told.all.days_with_visits = static_cast<int>(days_of_visits_.size());
    told.all.decision_days = static_cast<int>(decision_days_.size());
    told.all.absence_days = static_cast<int>(absence_days_.size());
    return told;
  }

private:
  void add(const Visit& visit) {
    if (visit.status == VisitStatus::borttaget || visit.end <= begin_ || visit.start >= end_) return;
    const auto first = clock_.day_of(visit.start);
    const auto admission = admit(visit, first, clock_.day_of(visit.end - std::chrono::minutes{1}), records_.decisions);
    if (std::holds_alternative<NotReimbursableReason>(admission)) return;
    const bool begins_here = days_.contains(first);
    auto& row = rows_[visit.insats];
    if (std::holds_alternative<HeldReason>(admission)) {
      row.waiting += begins_here && visit.status == VisitStatus::utfort;
      return;
    }
    if (visit.status != VisitStatus::utfort) {
      if (begins_here) ++of_status(row, visit.status);
      return;
    }
    row.minutes += (std::min(visit.end, end_) - std::max(visit.start, begin_)).count();
    if (!begins_here) return;
    ++row.visits;
    counted_as(row, visit.insats) += has_count(visit.insats) ? visit.count : Rational{1};
    days_of_[visit.insats].insert(first);
    days_of_visits_.insert(first);
  }

  static int& of_status(FeeRow& row, VisitStatus status) {
    if (status == VisitStatus::avbojt) return row.declined;
    if (status == VisitStatus::bom) return row.in_vain;
    if (status == VisitStatus::sent_aterbud) return row.late_cancelled;
    return row.absence_visits;
  }

  void add(const MonthlyTotal& total) {
    if (total.month != month_ || !std::holds_alternative<Admitted>(admit(total, records_.decisions))) return;
    auto& row = rows_[total.insats];
    row.minutes += total.minutes.value_or(0);
    counted_as(row, total.insats) += total.count.value_or(Rational{0});
  }

  void add_decisions() {
    std::set<Insats> decided;
    for (const auto& decision : records_.decisions)
      if (!refusal(decision) && !intersection(decision.active(), days_).is_empty()) decided.insert(decision.insats);
    const AbsenceDays absences{records_, clock_};
    for (const auto insats : decided) {
      auto& row = rows_[insats];
      const auto granted = granted_in(records_.decisions, insats, days_);
      row.granted_minutes = granted.minutes;
      row.granted_occasions = granted.occasions;
      for (auto day = days_.from; day < days_.end; day += date::days{1}) {
        if (!is_decided(insats, day)) continue;
        ++row.decision_days;
        decision_days_.insert(day);
        if (absences.on(day) == nullptr) continue;
        ++row.absence_days;
        absence_days_.insert(day);
      }
    }
  }

  bool is_decided(Insats insats, Day day) const {
    return std::any_of(records_.decisions.begin(), records_.decisions.end(), [&](const Decision& decision) {
      return decision.insats == insats && decision.active().contains(day) && !refusal(decision);
    });
  }

  static void add_to(FeeRow& all, const FeeRow& row) {
    all.minutes += row.minutes;
    all.visits += row.visits;
    all.occasions += row.occasions;
    all.portions += row.portions;
    all.call_outs += row.call_outs;
    all.declined += row.declined;
    all.in_vain += row.in_vain;
    all.late_cancelled += row.late_cancelled;
    all.absence_visits += row.absence_visits;
    all.waiting += row.waiting;
    add_number(all.granted_minutes, row.granted_minutes);
    add_number(all.granted_occasions, row.granted_occasions);
  }

  const CaseRecords& records_;
  Month month_;
  Period days_;
  const SwedishClock& clock_;
  Instant begin_;
  Instant end_;
  std::map<Insats, FeeRow> rows_;
  std::map<Insats, std::set<Day>> days_of_;
  std::set<Day> days_of_visits_;
  std::set<Day> decision_days_;
  std::set<Day> absence_days_;
};

}  // namespace

std::optional<FeeSpecification> fee_specification(const CaseRecords& records, Month month, const SwedishClock& clock) {
  if (records.decisions.empty()) return std::nullopt;
  return FeeMonth{records, month, clock}.specification();
}

}  // namespace hemvist
