#include "engine/pricing/absence_days.hpp"

#include <algorithm>

namespace hemvist {
namespace {

// An absence without an end lasts as long as anybody asks.
constexpr Day far_away = Day{date::days{2'932'897}};

std::vector<Day> helped_days(const CaseRecords& records, const SwedishClock& clock) {
  std::vector<Day> days;
  for (const auto& visit : records.visits) {
    if (visit.status != VisitStatus::utfort) continue;
    const auto last = clock.day_of(visit.end - std::chrono::minutes{1});
    for (auto day = clock.day_of(visit.start); day <= last; day += date::days{1}) days.push_back(day);
  }
  std::sort(days.begin(), days.end());
  days.erase(std::unique(days.begin(), days.end()), days.end());
  return days;
}

bool is_absence(VisitStatus status) { return status == VisitStatus::franvaro_planerad || status == VisitStatus::franvaro_oplanerad; }

}  // namespace

AbsenceDays::AbsenceDays(const CaseRecords& records, const SwedishClock& clock) {
  const bool has_visits = std::any_of(records.visits.begin(), records.visits.end(), [](const Visit& v) { return is_absence(v.status); });
  if (records.absences.empty() && !has_visits) return;
  helped_ = helped_days(records, clock);
  add_told(records);
  if (has_visits) add_from_visits(records, clock);
  for (auto& absence : absences_) {
    const auto after = std::upper_bound(helped_.begin(), helped_.end(), absence.days.from);
    absence.last_help = after == helped_.begin() ? absence.days.from : *(after - 1);
    const bool is_told = absence.only_on.empty();
    absence.first_away = is_told && std::binary_search(helped_.begin(), helped_.end(), absence.days.from) ? absence.days.from + date::days{1} : absence.days.from;
  }
}

void AbsenceDays::add_told(const CaseRecords& records) {
  auto rows = records.absences;
  std::sort(rows.begin(), rows.end(), [](const Absence& a, const Absence& b) { return a.from < b.from; });
  for (const auto& row : rows) {
    const Period days{row.from, row.end.value_or(far_away)};
    if (!absences_.empty() && days.from <= absences_.back().days.end)
      absences_.back().days.end = std::max(absences_.back().days.end, days.end);
    else
      absences_.push_back({days, row.notified, row.is_planned(), row.reason, {}, {}});
  }
}

void AbsenceDays::add_from_visits(const CaseRecords& records, const SwedishClock& clock) {
  std::vector<const Visit*> in_time;
  for (const auto& visit : records.visits)
    if (visit.status == VisitStatus::utfort || is_absence(visit.status)) in_time.push_back(&visit);
  std::sort(in_time.begin(), in_time.end(), [](const Visit* a, const Visit* b) { return a->start < b->start; });
  const auto told = absences_.size();
  const VisitStatus* going_on = nullptr;
  for (const auto* visit : in_time) {
    const auto day = clock.day_of(visit->start);
    const auto is_told = std::any_of(absences_.begin(), absences_.begin() + static_cast<std::ptrdiff_t>(told),
                                     [day](const OneAbsence& absence) { return absence.days.contains(day); });
    if (is_told || !is_absence(visit->status)) {
      going_on = nullptr;
      continue;
    }
    if (going_on == nullptr || *going_on != visit->status)
      absences_.push_back({{day, day}, std::nullopt, visit->status == VisitStatus::franvaro_planerad, AbsenceReason::annan, {}, {}});
    going_on = &visit->status;
    absences_.back().days.end = day + date::days{1};
    absences_.back().only_on.push_back(day);
  }
  std::stable_sort(absences_.begin(), absences_.end(), [](const OneAbsence& a, const OneAbsence& b) { return a.days.from < b.days.from; });
}

const OneAbsence* AbsenceDays::around(Day day) const {
  for (const auto& absence : absences_)
    if (absence.days.contains(day)) return &absence;
  return nullptr;
}

const OneAbsence* AbsenceDays::on(Day day) const {
  const auto* absence = around(day);
  if (absence == nullptr || std::binary_search(helped_.begin(), helped_.end(), day)) return nullptr;
  const auto& only = absence->only_on;
  return only.empty() || std::find(only.begin(), only.end(), day) != only.end() ? absence : nullptr;
}

int day_number(const OneAbsence& absence, Day day) { return std::max(1, static_cast<int>((day - absence.first_away).count()) + 1); }

bool is_unpaid(const GrantedLessAbsence& rule, const OneAbsence& absence, Day day) {
  if (absence.notified && absence.days.from - *absence.notified >= date::days{rule.notice_days}) return true;
  return day > absence.last_help + date::days{rule.most_paid_days};
}

std::optional<bool> pays_reason(const Component& component, const OneAbsence* absence) {
  const auto& paid = component.absence_reasons;
  if (paid.empty()) return true;
  if (absence == nullptr || (absence->reason != AbsenceReason::sjukhus && absence->reason != AbsenceReason::dodsfall)) return std::nullopt;
  return std::find(paid.begin(), paid.end(), absence->reason) != paid.end();
}

std::optional<Rational> share_of_day(const Component& component, const OneAbsence* absence, Day day) {
  if (component.absence_shares.empty()) return Rational{100};
  if (absence == nullptr) return std::nullopt;
  const int number = day_number(*absence, day);
  for (const auto& share : component.absence_shares)
    if (number >= share.first_day && (!share.last_day || number <= *share.last_day)) return share.percent;
  return std::nullopt;
}

}  // namespace hemvist
