#pragma once
// Writes rows as a Swedish spreadsheet reads them: semicolons, CRLF, quotes where needed.

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

namespace hemvist {

// A file meant for a spreadsheet begins with utf8_bom (text_encoding.hpp).
void append_row(std::string& out, std::span<const std::string_view> cells, char delimiter = ';');
void append_row(std::string& out, std::initializer_list<std::string_view> cells);

// Text that a spreadsheet would take for a formula gets an apostrophe before it. Not for numbers: -5 must stay one.
std::string guard_formula(std::string_view text);

}  // namespace hemvist
