#include "engine/settlement/missing.hpp"

#include <algorithm>
#include <array>

#include "engine/records/admit.hpp"

namespace hemvist {
namespace {

struct Entry {
  std::string_view code;
  std::string_view advice;
};

constexpr std::array<Entry, missing_reason_count> entries{{
    {"fil_saknas", "En fil för månaden har inte kommit eller slutar för tidigt. Hämta den hos utföraren eller ur verksamhetssystemet och läs in den före avräkningen."},
    {"beslut_utan_besök",
     "Beslutet gäller i månaden, men inga besök, ingen månadssumma och ingen frånvaro har kommit. Fråga utföraren, eller rätta beslutet om insatsen inte har verkställts."},
    {"lucka_i_serie", "Besöken kommer dag för dag och sedan saknas dagar utan att frånvaro är anmäld. Fråga utföraren och läs in besöken eller frånvaron."},
}};

constexpr std::array<std::string_view, 4> told_kinds{"besok", "franvaro", "manadssummor", "merkostnader"};

bool names(Insats of_decision, Insats insats) { return of_decision == insats || closeness(of_decision, insats) != Closeness::none; }

bool is_absent(const CaseRecords& records, Day day) {
  return std::any_of(records.absences.begin(), records.absences.end(),
                     [day](const Absence& absence) { return absence.from <= day && (!absence.end || day < *absence.end); });
}

bool is_weekend(Day day) { return date::weekday{day}.iso_encoding() > 5; }

Month month_before(Month month) { return Month::from_index(month.index() - 1); }

void add_days(std::set<Day>& to, const Visit& visit, const SwedishClock& clock) {
  const auto last = clock.day_of(visit.end - std::chrono::minutes{1});
  for (auto day = clock.day_of(visit.start); day <= last; day += date::days{1}) to.insert(day);
}

// The beslut that can be executed: asked for, and under SoL.
std::set<Day> active_days(const CaseRecords& records, const Tariff* tariff, Insats insats, Day end) {
  std::set<Day> days;
  for (const auto& decision : records.decisions) {
    if (decision.insats != insats || refusal(decision)) continue;
    const auto active = decision.active();
    for (auto day = active.from; day < std::min(active.end, end); day += date::days{1})
      if (needs_visits(tariff, insats, day)) days.insert(day);
  }
  return days;
}

}  // namespace

bool needs_visits(const Tariff* tariff, Insats insats, Day day) {
  const auto* version = tariff == nullptr ? nullptr : version_on(*tariff, day);
  bool is_named = false;
  if (version != nullptr)
    for (const auto& component : version->components) {
      const bool is_of_it = std::any_of(component.insatser.begin(), component.insatser.end(), [&](Insats i) { return names(i, insats) || names(insats, i); });
      if (!is_of_it || role_of(component) == ComponentRole::supplement) continue;
      is_named = true;
      if (role_of(component) != ComponentRole::base) continue;
      const auto* level = std::get_if<MonthlyLevel>(&component.quantity);
      if (!counts_stay(component) || (level != nullptr && level->measure == LevelMeasure::delivered)) return true;
    }
  // Without a price an alarm still runs by itself; of anything else visits are told.
  return !is_named && insats != Insats::trygghetslarm && insats != Insats::larminstallation;
}

MissingSearch::MissingSearch(const MissingTerms& terms, const SwedishClock& clock)
    : terms_{terms}, looked_at_{intersection(terms.month.period(), {terms.month.period().from, terms.today})}, clock_{clock} {}

void MissingSearch::add(const CaseRecords& records, const Tariff* tariff) {
  const auto since = month_before(terms_.month).period().from;
  for (const auto& visit : records.visits) {
    const auto day = clock_.day_of(visit.start);
    if (day >= since && day < looked_at_.end) visit_days_.insert(day);
  }
  for (const auto& total : records.totals) {
    had_totals_before_ |= total.month == month_before(terms_.month);
    has_totals_ |= total.month == terms_.month;
  }
  std::set<Insats> insatser;
  for (const auto& decision : records.decisions)
    if (!intersection(decision.active(), looked_at_).is_empty()) insatser.insert(decision.insats);
  is_active_ |= !insatser.empty();
  for (const auto insats : insatser) look_at(records, tariff, insats);
}

void MissingSearch::look_at(const CaseRecords& records, const Tariff* tariff, Insats insats) {
  const auto active = active_days(records, tariff, insats, looked_at_.end);
  const auto first = active.lower_bound(looked_at_.from);
  const bool has_total = std::any_of(records.totals.begin(), records.totals.end(),
                                     [&](const MonthlyTotal& total) { return total.month == terms_.month && names(insats, total.insats); });
  if (first == active.end() || has_total) return;
  std::set<Day> told;
  for (const auto& visit : records.visits)
    if (names(insats, visit.insats)) add_days(told, visit, clock_);
  const bool has_visits = std::any_of(first, active.end(), [&](Day day) { return told.contains(day); });
  bool is_away = true;
  for (auto day = first; day != active.end(); ++day) {
    if (is_absent(records, *day)) continue;
    is_away = false;
    last_expected_ = last_expected_ ? std::max(*last_expected_, *day) : *day;
  }
  if (!has_visits) {
    if (!is_away) found_.push_back({MissingReason::beslut_utan_besok, terms_.month, records.arende, insats, "", Period{*first, *active.rbegin() + date::days{1}}});
    return;
  }
  for (const auto& gap : gaps(told, active, records)) found_.push_back({MissingReason::lucka_i_serie, terms_.month, records.arende, insats, "", gap});
}

// A told absence neither makes nor breaks a series. Saturdays and Sundays at the ends of a gap are none where help was never given on such days.
std::vector<Period> MissingSearch::gaps(const std::set<Day>& told, const std::set<Day>& active, const CaseRecords& records) const {
  const bool has_weekends = std::any_of(told.begin(), told.end(), is_weekend);
  std::vector<Period> found;
  Period gap{};
  int in_a_row = 0;
  const auto close = [&] {
    auto part = intersection(gap, looked_at_);
    while (!has_weekends && !part.is_empty() && is_weekend(part.from)) part.from += date::days{1};
    while (!has_weekends && !part.is_empty() && is_weekend(part.end - date::days{1})) part.end -= date::days{1};
    if (!part.is_empty()) found.push_back(part);
    gap = {};
  };
  for (auto day = *told.begin(); day < looked_at_.end; day += date::days{1}) {
    if (told.contains(day)) {
      if (!gap.is_empty()) in_a_row = 0;
      close();
      ++in_a_row;
    } else if (is_absent(records, day)) {
      close();
    } else if (!active.contains(day)) {
      close();
      in_a_row = 0;
    } else if (in_a_row >= terms_.series_days) {
      gap = {gap.is_empty() ? day : gap.from, day + date::days{1}};
    } else {
      in_a_row = 0;
    }
  }
  close();
  return found;
}

// Visits that stop for longer than they have stopped before.
std::optional<Missing> MissingSearch::visits_that_end() const {
  if (visit_days_.empty() || !last_expected_ || *visit_days_.rbegin() >= *last_expected_) return std::nullopt;
  const auto last = *visit_days_.rbegin();
  int longest = 0;
  for (auto day = visit_days_.begin(); std::next(day) != visit_days_.end(); ++day)
    longest = std::max(longest, static_cast<int>((*std::next(day) - *day).count()) - 1);
  if ((*last_expected_ - last).count() <= longest) return std::nullopt;
  return Missing{MissingReason::fil_saknas, terms_.month, {}, {}, "besok", Period{last + date::days{1}, *last_expected_ + date::days{1}}};
}

std::vector<Missing> MissingSearch::found(std::span<const FileArrival> files) const {
  std::vector<Missing> missing;
  const auto ended = visits_that_end();
  if (ended) missing.push_back(*ended);
  const auto before = month_before(terms_.month).period();
  for (const auto kind : told_kinds) {
    if (!is_active_ || (kind == "besok" && (ended || !last_expected_))) continue;
    // The totals of the month before come after it has ended: only what they tell says which month it is.
    bool came_before = kind == "manadssummor" && had_totals_before_;
    bool has_come = kind == "manadssummor" && has_totals_;
    for (const auto& file : files) {
      if (file.kind != kind || kind == "manadssummor") continue;
      came_before |= before.contains(file.day);
      has_come |= file.day >= before.end;
    }
    if (came_before && !has_come) missing.push_back({MissingReason::fil_saknas, terms_.month, {}, {}, std::string{kind}, {}});
  }
  for (auto entry : found_) {
    if (ended && entry.days && ended->days->from > looked_at_.from) entry.days->end = std::min(entry.days->end, ended->days->from);
    if (!entry.days->is_empty()) missing.push_back(std::move(entry));
  }
  return missing;
}

std::string_view code_text(MissingReason reason) { return entries[static_cast<std::size_t>(reason)].code; }
std::string_view advice(MissingReason reason) { return entries[static_cast<std::size_t>(reason)].advice; }

}  // namespace hemvist
