#pragma once
// The Swedish helgdagar, aftnar and storhelger: the rules that give them, and the days they give.
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "engine/rules/great_holiday.hpp"
#include "engine/rules/tariff.hpp"
#include "engine/values/swedish_clock.hpp"

namespace hemvist {

// ---- rules: rules/kalender/helgdagar.yaml ----
enum class HolidayKind { rod, afton, dag_fore };

struct FixedDate {
  date::month_day date;
};
struct EasterOffset {
  int days;  // from Easter Sunday
};
// The one such weekday among the seven days that begin with `first`.
struct WeekdayFrom {
  date::weekday weekday;
  date::month_day first;
};
struct DayBefore {
  std::string holiday;  // named by an earlier rule
};
using HolidayForm = std::variant<FixedDate, EasterOffset, WeekdayFrom, DayBefore>;

struct HolidayRule {
  std::string name;
  HolidayKind kind;
  HolidayForm form;
  std::string source;
  std::optional<Day> valid_from;
};

// ---- rules: rules/kalender/storhelg.yaml ----
enum class RuleStatus { belagd, tolkning, okant };

struct GreatHolidayRule {
  GreatHoliday holiday;
  bool standard;  // whether `storhelg` means this one too when nothing else is said
  RuleStatus status;
  std::string source;
};

// A vardag is neither Sunday nor helgdag; whether Saturday is one is a rule.
struct VardagRule {
  bool saturday_counts;
  RuleStatus status;
  std::string source;
};

struct CalendarRules {
  std::vector<HolidayRule> holidays;
  VardagRule vardag;
  std::vector<GreatHolidayRule> great_holidays;
};

// ---- the days they give ----
// From `from` up to but not including `till`, minutes by the wall clock after midnight, within 0–1440.
struct MinuteSpan {
  int from;
  int till;
  friend bool operator==(const MinuteSpan&, const MinuteSpan&) = default;
};

class Calendar {
public:
  // Throws std::invalid_argument for a name that no rule has.
  explicit Calendar(CalendarRules rules);

  // The same days with these storhelger for all others. Throws std::invalid_argument for a name that no rule has.
  Calendar with_great_holidays(const std::vector<GreatHolidayChoice>& chosen) const;

  // The days that can be asked about: 2005 (when the list of helgdagar became the present one) to 2100.
  // Any other day throws std::out_of_range.
  static Period covered();

  // A named helgdag; an ordinary Sunday is not one.
  bool is_helgdag(Day day) const;
  bool is_afton(Day day) const;
  // The name of a helgdag or afton, the helgdag's when the day is both.
  std::optional<std::string> holiday_name(Day day) const;
  // In order, without overlap.
  std::vector<MinuteSpan> storhelg_in(Day day) const;
  std::vector<MinuteSpan> spans_of(DaySet set, Day day) const;

private:
  Calendar(CalendarRules rules, const std::vector<GreatHoliday>& great_holidays);

  struct Holiday {
    Day day;
    HolidayKind kind;
    std::string name;
  };
  struct WallSpan {
    WallTime from;
    WallTime till;
  };

  bool has(Day day, HolidayKind kind) const;

  CalendarRules rules_;
  std::vector<Holiday> holidays_;         // by day and kind
  std::vector<WallSpan> great_holidays_;  // by time
};

// Easter Sunday by the Gregorian computus of Meeus, Jones and Butcher.
Day easter_sunday(int year);

}  // namespace hemvist
