#pragma once
// Reads `schablon`: the fixed minutes per visit of each insats.
#include <vector>

#include "adapters/yaml/yaml_cursor.hpp"
#include "engine/rules/tariff.hpp"

namespace hemvist {

// `insatser` are those of the component; empty: they could not be read.
StandardTime read_standard_time(const YamlCursor& at, const std::vector<Insats>& insatser);

}  // namespace hemvist
