#pragma once
// Reads `avbokning` of an agreement: components in the language of the ersättningsnivå, for visits that were declined, called off or in vain.
#include <vector>

#include "adapters/yaml/yaml_cursor.hpp"
#include "engine/rules/agreement.hpp"

namespace hemvist {

// `items`: the extra costs of the agreement, whose ids are taken. Clashes between the components are added to `faults` when each is without fault.
std::vector<Component> read_cancellations(const YamlCursor& at, const std::vector<ExtraCostItem>& items, FaultList& faults);

}  // namespace hemvist
