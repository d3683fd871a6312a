#pragma once
// Reads the name of an ärende, which must not be a personnummer.
#include "adapters/csv/cell_reader.hpp"
#include "engine/values/arende_id.hpp"

namespace hemvist {

// Notes fel_arende or arende_ar_personnummer, and saknat_varde when the cell is empty.
std::optional<ArendeId> read_arende(CellReader& cells, std::size_t column, Day today);
// The names in the cell, by comma and without blanks; notes also a name that stands there twice or is `own`.
std::string read_other_arenden(CellReader& cells, std::size_t column, const std::optional<ArendeId>& own, Day today);

}  // namespace hemvist
