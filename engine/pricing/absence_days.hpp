#pragma once
// The absences of one ärende, put together from what was told of them and from the visits, and what each of their days is.
#include <vector>

#include "engine/records/case_records.hpp"
#include "engine/rules/tariff.hpp"

namespace hemvist {

// Rows that touch or overlap are one absence; visits with the status frånvaro and no row make one, until the next performed visit.
struct OneAbsence {
  Period days;
  std::optional<Day> notified;
  bool is_planned;
  AbsenceReason reason;
  Day first_away;  // day number 1: the first of its days, or the day after when that day has a performed visit
  Day last_help;   // of the last performed visit until it began; without any visit its first day
  std::vector<Day> only_on{};  // of one made from visits: the days that have such a visit
};

class AbsenceDays {
public:
  AbsenceDays(const CaseRecords& records, const SwedishClock& clock);

  bool is_empty() const { return absences_.empty(); }
  // The absence that takes up the day; null on a day with a performed visit.
  const OneAbsence* on(Day day) const;
  // The absence that the day lies in, performed visits or not.
  const OneAbsence* around(Day day) const;

private:
  void add_told(const CaseRecords& records);
  void add_from_visits(const CaseRecords& records, const SwedishClock& clock);

  std::vector<Day> helped_;  // days with a performed visit, in order, each once
  std::vector<OneAbsence> absences_;
};

// 1 on the first day away, and for what was cancelled on the day it began.
int day_number(const OneAbsence& absence, Day day);
// Whether a day of the absence is not paid: notified in time, or later than the most that is paid.
bool is_unpaid(const GrantedLessAbsence& rule, const OneAbsence& absence, Day day);
// Whether the component pays for an absence with this reason; none: it depends on the reason, and that is not known.
std::optional<bool> pays_reason(const Component& component, const OneAbsence* absence);
// Percent of the price that the component pays for a visit or a granted day on `day`; none: no range names it, it is not paid.
std::optional<Rational> share_of_day(const Component& component, const OneAbsence* absence, Day day);

}  // namespace hemvist
