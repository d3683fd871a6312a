#pragma once
// The walk over every insats × händelse × dygnsdel × zon × utförare of a level: what is priced, unknown, a hål or a krock.
#include <vector>

#include "engine/rules/select_price.hpp"

namespace hemvist {

enum class CellState { priced, not_paid, unknown, hole, clash };

struct Cell {
  CellKey key;
  CellState state;
  Selection selection;
};

// The whole product, over the dimensions that the rows of the version name.
std::vector<Cell> cells(const TariffVersion& version);

// krock: refused, both rows named with their lines. hål: a warning that names the cells, as few sentences as they can be said in.
std::vector<RuleFault> completeness_faults(const Tariff& tariff);
// Of one version; `version_index` is its place in the file, for the key path.
std::vector<RuleFault> completeness_faults(const TariffVersion& version, int version_index, const std::string& file_name);

}  // namespace hemvist
