#pragma once
// Reads what holds when a visit has two of the staff or is for several persons: `bemanning` and `delad`.
#include <optional>

#include "adapters/yaml/yaml_cursor.hpp"
#include "engine/rules/tariff.hpp"

namespace hemvist {

// `around` has the key; left out is unknown. Refused where the stay is counted, not visits.
StaffRule read_staff(const YamlCursor& around, const std::optional<QuantityForm>& quantity);
ShareRule read_visit_share(const YamlCursor& around, const std::optional<QuantityForm>& quantity);

}  // namespace hemvist
