#pragma once
// Writes a table of cells as a workbook for a spreadsheet; the same table gives the same bytes.
#include <string>

#include "engine/invoicing/sheet.hpp"

namespace hemvist {

// Numbers stay numbers and text stays text, never a formula; the headings stand still and can be filtered by. Throws std::runtime_error.
std::string write_xlsx(const Sheet& sheet);

}  // namespace hemvist
