#pragma once
// Reads `tak`: how much of the granted time may be performed before it must be approved.
#include <optional>

#include "adapters/yaml/yaml_cursor.hpp"
#include "engine/rules/tariff.hpp"

namespace hemvist {

std::optional<Cap> read_cap(const YamlCursor& at);

}  // namespace hemvist
