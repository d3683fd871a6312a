#pragma once
// The names that rules/kalender/ gives days and storhelger, for levels that say their own storhelg; a test holds them equal to the files.
#include <string_view>
#include <vector>

namespace hemvist {

const std::vector<std::string_view>& holiday_names();
const std::vector<std::string_view>& great_holiday_names();

// Whether the second day is the first, or comes within a month from it, in every year; both are among holiday_names.
bool is_soon_after(std::string_view first, std::string_view second);

}  // namespace hemvist
