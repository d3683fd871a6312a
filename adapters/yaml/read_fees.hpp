#pragma once
// Reads `avgifter`: what everyone pays for a thing by the kommun's own taxas, which prices may refer to.
#include <vector>

#include "adapters/yaml/yaml_cursor.hpp"
#include "engine/rules/tariff.hpp"

namespace hemvist {

std::vector<Fee> read_fees(const YamlCursor& at);

}  // namespace hemvist
