#pragma once
// Reads rules/kalender/helgdagar.yaml and storhelg.yaml into a calendar.
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "engine/rules/calendar.hpp"
#include "engine/rules/rule_fault.hpp"

namespace hemvist {

struct CalendarText {
  std::string_view bytes;
  std::string file_name;
};

// All faults of both files, or the calendar.
tl::expected<Calendar, std::vector<RuleFault>> read_calendar(const CalendarText& helgdagar, const CalendarText& storhelg);

}  // namespace hemvist
