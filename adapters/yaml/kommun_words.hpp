#pragma once
// The values that several rule files share: a kommun's code.
#include "adapters/yaml/yaml_cursor.hpp"
#include "engine/values/kommun_code.hpp"

namespace hemvist {

// Four digits in quotes; a fault is noted otherwise.
std::optional<KommunCode> as_kommun_code(const YamlCursor& at);

}  // namespace hemvist
