#pragma once
// Turns a printed table, such as a fakturaunderlag, into a PDF on landscape pages.
#include <string>

#include "engine/invoicing/printed_table.hpp"

namespace hemvist {

// The same table always gives the same bytes. Throws std::logic_error when a row has another number of cells than there are columns.
std::string write_table_pdf(const PrintedTable& table);

}  // namespace hemvist
