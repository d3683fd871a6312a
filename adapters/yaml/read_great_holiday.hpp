#pragma once
// Reads a storhelg, as the calendar has it and as a version of a level says its own.
#include <optional>
#include <vector>

#include "adapters/yaml/yaml_cursor.hpp"
#include "engine/rules/great_holiday.hpp"

namespace hemvist {

// namn, från and till of one storhelg; `holidays`: the days that it may name.
std::optional<GreatHoliday> read_great_holiday(const YamlCursor& at, const WordList& holidays);

// storhelg of a version: names of the calendar and storhelger of its own, in the order of the file.
std::vector<GreatHolidayChoice> read_great_holidays(const YamlCursor& at);

}  // namespace hemvist
