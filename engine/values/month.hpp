#pragma once
// Local calendar days, months and half-open periods of days, with their text forms.
#include <date/date.h>

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace hemvist {

using Day = date::local_days;

// "2025-07-03", a day that exists.
std::optional<Day> parse_day(std::string_view text);
std::string to_text(Day day);

// From `from` up to but not including `end`; printed inclusive.
struct Period {
  Day from;
  Day end;

  bool is_empty() const { return from >= end; }
  bool contains(Day day) const { return from <= day && day < end; }
  int days() const { return is_empty() ? 0 : static_cast<int>((end - from).count()); }
  friend bool operator==(const Period&, const Period&) = default;
};

Period intersection(const Period& a, const Period& b);
// "2024-07-01–2024-07-31"
std::string to_text(const Period& period);

class Month {
public:
  // "2025-07"
  static std::optional<Month> parse(std::string_view text);
  static Month of(Day day);
  static Month from_index(int index) { return Month{index}; }

  // Months since year 0: 12 × year + month − 1; what the store keeps.
  int index() const { return index_; }
  int year() const { return index_ / 12; }
  int days() const { return period().days(); }
  Period period() const;
  Month next() const { return Month{index_ + 1}; }
  std::string text() const;

  friend auto operator<=>(Month, Month) = default;

private:
  explicit Month(int index) : index_{index} {}
  int index_;
};

}  // namespace hemvist
