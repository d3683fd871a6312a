#include "engine/settlement/record_change.hpp"

#include <algorithm>
#include <tuple>

namespace hemvist {
namespace {

bool names(Insats of_decision, Insats insats) { return of_decision == insats || closeness(of_decision, insats) != Closeness::none; }

// What of a beslut a month may depend on.
auto terms_in(const Decision& decision, Month month) {
  const bool by_whole_period = decision.granted && decision.granted->per == GrantedPer::beslut;
  const auto active = intersection(decision.active(), month.period());
  const auto days = active.is_empty() ? Period{month.period().from, month.period().from} : active;
  return std::tuple(decision.lagrum, decision.requested.has_value(), days, by_whole_period ? decision.active().days() : 0, decision.granted, decision.zone,
                    decision.performer);
}

bool touches(const Decision& decision, Month month) { return !intersection(decision.active(), month.period()).is_empty(); }

const Decision* find_decision(const CaseRecords& records, const Decision& like) {
  const auto found = std::find_if(records.decisions.begin(), records.decisions.end(),
                                  [&](const Decision& d) { return d.insats == like.insats && d.valid.from == like.valid.from; });
  return found == records.decisions.end() ? nullptr : &*found;
}

std::optional<CauseCode> change_of(const Decision& before, const Decision& now, Month month) {
  if (terms_in(before, month) == terms_in(now, month)) return std::nullopt;
  if (now.valid.is_empty()) return CauseCode::aterkallat_beslut;
  if (!before.valid.is_empty() && !before.requested && now.requested) return CauseCode::begaran_har_kommit;
  return CauseCode::andrat_beslut;
}

int rank(CauseCode code) {
  if (code == CauseCode::aterkallat_beslut) return 0;
  return code == CauseCode::begaran_har_kommit ? 1 : 2;
}

const MonthlyTotal* find_total(const CaseRecords& records, Insats insats, Month month) {
  const auto found = std::find_if(records.totals.begin(), records.totals.end(), [&](const MonthlyTotal& t) { return t.insats == insats && t.month == month; });
  return found == records.totals.end() ? nullptr : &*found;
}

int approved(const CaseRecords& records, Insats insats, Month month) {
  int amount = 0;
  for (const auto& approval : records.approvals)
    if (approval.month == month && names(approval.insats, insats)) amount += approval.amount;
  return amount;
}

}  // namespace

VisitIndex::VisitIndex(const CaseRecords& records) {
  for (const auto& visit : records.visits) visits_.emplace(visit.id, &visit);
}

const Visit* VisitIndex::find(const std::string& id) const {
  const auto found = visits_.find(id);
  return found == visits_.end() ? nullptr : found->second;
}

bool is_same_visit(const Visit& a, const Visit& b) {
  const auto content = [](const Visit& v) {
    return std::tie(v.insats, v.start, v.end, v.status, v.planned, v.staff, v.shared_with, v.count, v.zone, v.performed_by);
  };
  return content(a) == content(b);
}

std::optional<CauseCode> decision_change(const CaseRecords& before, const CaseRecords& now, Insats insats, Month month) {
  std::optional<CauseCode> found;
  const auto note = [&](std::optional<CauseCode> code) {
    if (code && (!found || rank(*code) < rank(*found))) found = code;
  };
  for (const auto& decision : before.decisions) {
    if (!names(decision.insats, insats)) continue;
    if (const auto* later = find_decision(now, decision)) note(change_of(decision, *later, month));
  }
  for (const auto& decision : now.decisions)
    if (names(decision.insats, insats) && touches(decision, month) && find_decision(before, decision) == nullptr) note(CauseCode::andrat_beslut);
  return found;
}

bool is_absence_changed(const CaseRecords& before, const CaseRecords& now, Month month) {
  const auto told = [month](const CaseRecords& records) {
    std::vector<std::tuple<Day, std::optional<Day>, std::optional<Day>, AbsenceReason>> rows;
    for (const auto& absence : records.absences)
      if (absence.from < month.period().end && (!absence.end || *absence.end > month.period().from))
        rows.emplace_back(absence.from, absence.end, absence.notified, absence.reason);
    return rows;
  };
  return told(before) != told(now);
}

bool is_total_changed(const CaseRecords& before, const CaseRecords& now, Insats insats, Month month) {
  const auto* was = find_total(before, insats, month);
  const auto* is = find_total(now, insats, month);
  if (was == nullptr || is == nullptr) return was != is;
  return was->minutes != is->minutes || was->count != is->count;
}

int approval_change(const CaseRecords& before, const CaseRecords& now, Insats insats, Month month) {
  return approved(now, insats, month) - approved(before, insats, month);
}

bool is_extra_cost_changed(const CaseRecords& before, const CaseRecords& now, const std::string& id) {
  const auto find = [&id](const CaseRecords& records) -> const ExtraCost* {
    const auto found = std::find_if(records.extra_costs.begin(), records.extra_costs.end(), [&](const ExtraCost& cost) { return cost.id == id; });
    return found == records.extra_costs.end() ? nullptr : &*found;
  };
  const auto* was = find(before);
  const auto* is = find(now);
  if (was == nullptr || is == nullptr) return was != is;
  return std::tie(was->day, was->item, was->count) != std::tie(is->day, is->item, is->count);
}

std::vector<VisitChange> visit_changes(const CaseRecords& before, const CaseRecords& now, Insats insats) {
  const VisitIndex visits_before{before};
  const VisitIndex visits_now{now};
  std::vector<VisitChange> changes;
  for (const auto& visit : before.visits) {
    if (!names(insats, visit.insats)) continue;
    const auto* later = visits_now.find(visit.id);
    if (later == nullptr) changes.push_back({&visit, CauseCode::borttaget_besok});
    else if (!is_same_visit(visit, *later)) changes.push_back({&visit, CauseCode::andrat_besok});
  }
  for (const auto& visit : now.visits)
    if (names(insats, visit.insats) && visits_before.find(visit.id) == nullptr) changes.push_back({&visit, CauseCode::sent_besok});
  return changes;
}

}  // namespace hemvist
