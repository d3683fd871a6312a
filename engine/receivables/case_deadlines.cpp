#include "engine/receivables/case_deadlines.hpp"

#include <algorithm>
#include <tuple>

#include "engine/values/months_after.hpp"

namespace hemvist {
namespace {

constexpr date::days one_day{1};

std::string days_text(int days) { return std::to_string(days) + (days == 1 ? " dag" : " dagar"); }

bool is_executed(const Decision& decision, const CaseRecords& records, const SwedishClock& clock) {
  const auto active = decision.active();
  return std::any_of(records.visits.begin(), records.visits.end(),
                     [&](const Visit& visit) {
                       return visit.status == VisitStatus::utfort && closeness(decision.insats, visit.insats) != Closeness::none &&
                              active.contains(clock.day_of(visit.start));
                     }) ||
         std::any_of(records.totals.begin(), records.totals.end(), [&](const MonthlyTotal& total) {
           return closeness(decision.insats, total.insats) != Closeness::none && !intersection(active, total.month.period()).is_empty();
         });
}

void watch_execution(std::vector<Watch>& watches, const Decision& decision, const CaseRecords& records, const SwedishClock& clock,
                     const WatchTerms& terms) {
  // [lag: ej_verkställt]
  if (!decision.requested || decision.lagrum != Lagrum::sol || decision.insats == Insats::trygghetslarm) return;
  const auto counted_from = decision.decided.value_or(*decision.requested);
  const auto day = months_after(counted_from, months_to_execute);
  const auto* provision = terms.law.in_force("ej_verkställt", day);
  if (provision == nullptr || terms.today < months_after(day, -1)) return;
  if (decision.active().end <= day + one_day || is_executed(decision, records, clock)) return;
  auto sentence = "Beslutet om " + std::string{text(decision.insats)} + " är inte verkställt: inget utfört besök är inläst. Tre månader från " +
                  (decision.decided ? "beslutet " : "begäran (beslutsdatum saknas) ") + to_text(counted_from);
  sentence += terms.today > day ? " har gått: rapportera det enligt " : " går ut: verkställ det, läs in besöken eller rapportera det enligt ";
  sentence += provision->designation + ".";
  if (decision.stay.from > terms.today) sentence += " Vistelsen börjar först " + to_text(decision.stay.from) + ".";
  watches.push_back({WatchCode::ej_verkstallt_tre_manader, day, {decision.bosattningskommun, decision.arende.text()}, std::move(sentence)});
}

void watch_stay(std::vector<Watch>& watches, const Period& stay, const WatchSubject& subject, const WatchTerms& terms) {
  const auto last = stay.end - one_day;
  if (terms.today > last) return;
  const auto limit = months_after(stay.from, months_of_shorter_time) - one_day;
  if (last > limit && terms.today >= limit - date::days{terms.settings.stay_warning_days}) {
    const auto told = "Vistelsen " + to_text(stay) + (terms.today > limit ? " har varat längre än" : " blir längre än") +
                      " sex månader, räknat över sammanhängande vistelser. Kommunerna bör komma överens om vad som gäller därefter.";
    watches.push_back({WatchCode::sex_manader, limit, subject, told});
  }
  if (stay.from <= terms.today && terms.days_left(last) <= days_before_stay_ends) {
    const auto left = terms.days_left(last);
    watches.push_back({WatchCode::vistelse_slutar, last, subject,
                       "Vistelsen slutar " + (left == 0 ? std::string{"i dag"} : "om " + days_text(left)) +
                           ". Stannar personen längre behövs ett nytt beslut och en ny begäran från bosättningskommunen."});
  }
}

}  // namespace

std::vector<Period> consecutive_stays(std::span<const Decision> decisions) {
  std::vector<Period> stays;
  for (const auto& decision : decisions)
    if (!decision.active().is_empty()) stays.push_back(decision.active());
  std::sort(stays.begin(), stays.end(), [](const Period& a, const Period& b) { return std::tie(a.from, a.end) < std::tie(b.from, b.end); });
  std::vector<Period> joined;
  for (const auto& stay : stays) {
    if (!joined.empty() && stay.from <= joined.back().end + one_day) joined.back().end = std::max(joined.back().end, stay.end);
    else joined.push_back(stay);
  }
  return joined;
}

std::vector<Watch> case_deadlines(const CaseRecords& records, const SwedishClock& clock, const WatchTerms& terms) {
  std::vector<Watch> watches;
  for (const auto& decision : records.decisions) watch_execution(watches, decision, records, clock, terms);
  if (records.decisions.empty()) return watches;
  const WatchSubject subject{records.decisions.front().bosattningskommun, records.arende.text()};
  for (const auto& stay : consecutive_stays(records.decisions)) watch_stay(watches, stay, subject, terms);
  return watches;
}

}  // namespace hemvist
