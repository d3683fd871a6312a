#include "engine/rules/calendar.hpp"

#include <algorithm>
#include <cstdint>
#include <stdexcept>
#include <tuple>

namespace hemvist {
namespace {

constexpr int first_year = 2005;
constexpr int last_year = 2100;
constexpr int minutes_per_day = 24 * 60;

// The days of one year by the place of their rule in the list; none where the rule does not hold yet.
using HolidaysOfYear = std::vector<std::optional<Day>>;

const std::string& name_of(const HolidayRule& rule) { return rule.name; }
const std::string& name_of(const GreatHolidayRule& rule) { return rule.holiday.name; }

template <class Rule>
std::size_t place_of(const std::string& name, const std::vector<Rule>& rules) {
  const auto found = std::find_if(rules.begin(), rules.end(), [&](const Rule& rule) { return name_of(rule) == name; });
  if (found == rules.end()) throw std::invalid_argument{"no calendar rule is named " + name};
  return static_cast<std::size_t>(found - rules.begin());
}

struct DayOfForm {
  const std::vector<HolidayRule>& rules;
  const HolidaysOfYear& earlier;
  int year;

  std::optional<Day> operator()(const FixedDate& form) const { return Day{date::year{year} / form.date}; }
  std::optional<Day> operator()(const EasterOffset& form) const { return easter_sunday(year) + date::days{form.days}; }
  std::optional<Day> operator()(const WeekdayFrom& form) const {
    const Day first{date::year{year} / form.first};
    return first + (form.weekday - date::weekday{first});
  }
  std::optional<Day> operator()(const DayBefore& form) const {
    const auto place = place_of(form.holiday, rules);
    if (place >= earlier.size()) throw std::invalid_argument{form.holiday + " must be ruled before the day before it"};
    if (!earlier[place]) return std::nullopt;
    return *earlier[place] - date::days{1};
  }
};

HolidaysOfYear holidays_of(int year, const std::vector<HolidayRule>& rules) {
  HolidaysOfYear days;
  for (const auto& rule : rules) {
    auto day = std::visit(DayOfForm{rules, days, year}, rule.form);
    if (day && rule.valid_from && *day < *rule.valid_from) day.reset();
    days.push_back(day);
  }
  return days;
}

// The first day from `from` on which the holiday falls, this year or the next.
std::optional<Day> first_on_or_after(Day from, std::size_t holiday, const HolidaysOfYear& year, const HolidaysOfYear& next) {
  if (year[holiday] && *year[holiday] >= from) return year[holiday];
  return next[holiday];
}

std::vector<GreatHoliday> standard_great_holidays(const CalendarRules& rules) {
  std::vector<GreatHoliday> standard;
  for (const auto& rule : rules.great_holidays)
    if (rule.standard) standard.push_back(rule.holiday);
  return standard;
}

void require_covered(Day day) {
  if (!Calendar::covered().contains(day)) throw std::out_of_range{"the calendar does not cover " + to_text(day)};
}

}  // namespace

Calendar::Calendar(CalendarRules rules) : Calendar{rules, standard_great_holidays(rules)} {}

Calendar::Calendar(CalendarRules rules, const std::vector<GreatHoliday>& great_holidays) : rules_{std::move(rules)} {
  // A year on either side: a storhelg can begin the year before, and end in the year after.
  std::vector<HolidaysOfYear> years;
  for (int year = first_year - 1; year <= last_year + 1; ++year) {
    years.push_back(holidays_of(year, rules_.holidays));
    for (std::size_t place = 0; place < rules_.holidays.size(); ++place)
      if (const auto& day = years.back()[place])
        holidays_.push_back({*day, rules_.holidays[place].kind, rules_.holidays[place].name});
  }
  std::stable_sort(holidays_.begin(), holidays_.end(), [](const Holiday& a, const Holiday& b) {
    return std::tie(a.day, a.kind) < std::tie(b.day, b.kind);
  });

  const auto is_vardag = [&](Day day) {
    const date::weekday weekday{day};
    return weekday != date::Sunday && (weekday != date::Saturday || rules_.vardag.saturday_counts) &&
           !has(day, HolidayKind::rod);
  };
  for (const auto& rule : great_holidays) {
    const auto begin = place_of(rule.from_holiday, rules_.holidays);
    const auto end = place_of(std::visit([](const auto& form) { return form.holiday; }, rule.end), rules_.holidays);
    for (std::size_t year = 0; year + 1 < years.size(); ++year) {
      const auto first = years[year][begin];
      if (!first) continue;
      const auto holiday = first_on_or_after(*first, end, years[year], years[year + 1]);
      if (!holiday) continue;
      Day last = *holiday + date::days{1};
      if (std::holds_alternative<VardagAfter>(rule.end))
        while (!is_vardag(last)) last += date::days{1};
      great_holidays_.push_back({*first + std::chrono::minutes{rule.from_minute}, last + std::chrono::minutes{rule.till_minute}});
    }
  }

  std::sort(great_holidays_.begin(), great_holidays_.end(),
            [](const WallSpan& a, const WallSpan& b) { return a.from < b.from; });
  std::vector<WallSpan> apart;
  for (const auto& next : great_holidays_) {
    if (apart.empty() || apart.back().till < next.from)
      apart.push_back(next);
    else
      apart.back().till = std::max(apart.back().till, next.till);
  }
  great_holidays_ = std::move(apart);
}

Calendar Calendar::with_great_holidays(const std::vector<GreatHolidayChoice>& chosen) const {
  std::vector<GreatHoliday> great_holidays;
  for (const auto& choice : chosen) {
    if (const auto* named = std::get_if<GreatHolidayNamed>(&choice))
      great_holidays.push_back(rules_.great_holidays[place_of(named->name, rules_.great_holidays)].holiday);
    else
      great_holidays.push_back(std::get<GreatHoliday>(choice));
  }
  return Calendar{rules_, great_holidays};
}

Period Calendar::covered() {
  return {Day{date::year{first_year} / 1 / 1}, Day{date::year{last_year + 1} / 1 / 1}};
}

bool Calendar::is_helgdag(Day day) const {
  require_covered(day);
  return has(day, HolidayKind::rod);
}

bool Calendar::is_afton(Day day) const {
  require_covered(day);
  return has(day, HolidayKind::afton);
}

std::optional<std::string> Calendar::holiday_name(Day day) const {
  require_covered(day);
  const auto found = std::lower_bound(holidays_.begin(), holidays_.end(), day,
                                      [](const Holiday& holiday, Day wanted) { return holiday.day < wanted; });
  if (found == holidays_.end() || found->day != day || found->kind == HolidayKind::dag_fore) return std::nullopt;
  return found->name;
}

std::vector<MinuteSpan> Calendar::storhelg_in(Day day) const {
  require_covered(day);
  const WallTime midnight = day;
  const auto minute_of = [&](WallTime time) {
    return static_cast<int>(std::clamp<std::int64_t>((time - midnight).count(), 0, minutes_per_day));
  };
  auto next = std::partition_point(great_holidays_.begin(), great_holidays_.end(),
                                   [&](const WallSpan& storhelg) { return storhelg.till <= midnight; });
  std::vector<MinuteSpan> spans;
  for (; next != great_holidays_.end() && next->from < midnight + date::days{1}; ++next)
    spans.push_back({minute_of(next->from), minute_of(next->till)});
  return spans;
}

std::vector<MinuteSpan> Calendar::spans_of(DaySet set, Day day) const {
  const auto whole_day_if = [](bool is_in) {
    return is_in ? std::vector<MinuteSpan>{{0, minutes_per_day}} : std::vector<MinuteSpan>{};
  };
  switch (set) {
    case DaySet::helgdag: return whole_day_if(is_helgdag(day));
    case DaySet::afton: return whole_day_if(is_afton(day));
    case DaySet::storhelg: return storhelg_in(day);
  }
  throw std::logic_error{"no such day set"};
}

bool Calendar::has(Day day, HolidayKind kind) const {
  const auto found = std::lower_bound(
      holidays_.begin(), holidays_.end(), std::pair{day, kind},
      [](const Holiday& holiday, const auto& wanted) { return std::pair{holiday.day, holiday.kind} < wanted; });
  return found != holidays_.end() && found->day == day && found->kind == kind;
}

Day easter_sunday(int year) {
  const int a = year % 19;
  const int b = year / 100;
  const int c = year % 100;
  const int epact = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  const int weekday = (32 + 2 * (b % 4) + 2 * (c / 4) - epact - c % 4) % 7;
  const int correction = (a + 11 * epact + 22 * weekday) / 451;
  const int month_and_day = epact + weekday - 7 * correction + 114;
  return Day{date::year{year} / (month_and_day / 31) / (month_and_day % 31 + 1)};
}

}  // namespace hemvist
