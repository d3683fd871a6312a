#pragma once
// Reads what makes the counted time longer or shorter: `avrunda` and `minst`.
#include <optional>

#include "adapters/yaml/yaml_cursor.hpp"
#include "engine/rules/tariff.hpp"

namespace hemvist {

// `component` has the keys; both refuse what its quantity, or a supplement, cannot have.
std::optional<RoundingStep> read_rounding(const YamlCursor& component, const std::optional<QuantityForm>& quantity, bool is_supplement);
std::optional<int> read_minimum(const YamlCursor& component, const std::optional<QuantityForm>& quantity, bool is_supplement);

}  // namespace hemvist
