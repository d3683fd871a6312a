#pragma once
// Reads one component of a version: for which insatser and events, how much is counted, at what price.
#include <optional>
#include <string>
#include <vector>

#include "adapters/yaml/yaml_cursor.hpp"
#include "engine/rules/tariff.hpp"

namespace hemvist {

// Nothing when so much is wrong that there is no component; every fault is noted at `at`.
std::optional<Component> read_component(const YamlCursor& at, const std::vector<std::string>& daypart_names);

}  // namespace hemvist
