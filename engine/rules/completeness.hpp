#pragma once
// What is wrong with a level as a whole, and what a person should look at: hål, krock, rows never used, references that lead nowhere.
#include <vector>

#include "engine/rules/walk_cells.hpp"

namespace hemvist {

// krock, cirkel, okänd_komponent and passar_inte are refused; hål, oåtkomlig_rad and okänd_avgift are warnings.
std::vector<RuleFault> completeness_faults(const Tariff& tariff);
// Of one version; `version_index` is its place in the file, for the key path.
std::vector<RuleFault> completeness_faults(const TariffVersion& version, int version_index, const std::string& file_name);

}  // namespace hemvist
