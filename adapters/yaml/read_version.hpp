#pragma once
// Reads one version of an ersättningsnivå: its time, source, dygnsdelar and components.
#include <optional>

#include "adapters/yaml/yaml_cursor.hpp"
#include "engine/rules/tariff.hpp"

namespace hemvist {

// Nothing without a gäller_från; otherwise what could be read, with every fault noted at `at`.
std::optional<TariffVersion> read_version(const YamlCursor& at);

}  // namespace hemvist
