#pragma once
// Writes a table of cells as CSV: a byte-order mark, semicolons, decimal points, text guarded against formulas.
#include <string>

#include "engine/invoicing/sheet.hpp"

namespace hemvist {

std::string sheet_csv(const Sheet& sheet);

}  // namespace hemvist
