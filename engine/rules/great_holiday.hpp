#pragma once
// A storhelg: when it begins and ends, and the ways in which a version says which ones it means.
#include <string>
#include <variant>

namespace hemvist {

struct DayAfter {
  std::string holiday;
};
// The first vardag after the holiday.
struct VardagAfter {
  std::string holiday;
};
using GreatHolidayEnd = std::variant<DayAfter, VardagAfter>;

struct GreatHoliday {
  std::string name;
  std::string from_holiday;
  int from_minute;  // after midnight
  GreatHolidayEnd end;
  int till_minute;
};

// One that the calendar has, standard or not.
struct GreatHolidayNamed {
  std::string name;
};
using GreatHolidayChoice = std::variant<GreatHolidayNamed, GreatHoliday>;

}  // namespace hemvist
