#pragma once
// Reads `dygnsdelar`: the named parts of day and week of one version, in order of precedence.
#include <optional>
#include <string>
#include <vector>

#include "adapters/yaml/yaml_cursor.hpp"
#include "engine/rules/tariff.hpp"

namespace hemvist {

// The parts that could be read; every fault is noted at `at`.
std::vector<Daypart> read_dayparts(const YamlCursor& at);
// The names that rows may select on, also of parts that are wrong otherwise: "alltid" when there are no parts.
std::vector<std::string> daypart_names(const YamlCursor& at);

}  // namespace hemvist
