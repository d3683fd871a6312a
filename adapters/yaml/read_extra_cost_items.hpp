#pragma once
// Reads `merkostnader` of an agreement: what is paid beside the insatser, each with its price.
#include <vector>

#include "adapters/yaml/yaml_cursor.hpp"
#include "engine/rules/agreement.hpp"

namespace hemvist {

std::vector<ExtraCostItem> read_extra_cost_items(const YamlCursor& at);

}  // namespace hemvist
