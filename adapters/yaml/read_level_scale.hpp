#pragma once
// Reads `nivåer`: a price per month by the hours of the month.
#include "adapters/yaml/yaml_cursor.hpp"
#include "engine/rules/tariff.hpp"

namespace hemvist {

// What could be read; a scale with a gap, an overlap or nothing in it is noted as nivåskala at the bracket where it goes wrong.
LevelScale read_level_scale(const YamlCursor& at);

}  // namespace hemvist
