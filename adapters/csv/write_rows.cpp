#include "adapters/csv/write_rows.hpp"

#include "adapters/csv/cell_text.hpp"

namespace hemvist {
namespace {

bool needs_quotes(std::string_view cell, char delimiter) {
  return cell.find(delimiter) != std::string_view::npos || cell.find_first_of("\"\r\n") != std::string_view::npos || trim_blanks(cell).size() != cell.size();
}

void append_cell(std::string& out, std::string_view cell, char delimiter) {
  if (!needs_quotes(cell, delimiter)) {
    out += cell;
    return;
  }
  out += '"';
  for (const char c : cell) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

}  // namespace

void append_row(std::string& out, std::span<const std::string_view> cells, char delimiter) {
  bool first = true;
  for (const std::string_view cell : cells) {
    if (!first) out += delimiter;
    first = false;
    append_cell(out, cell, delimiter);
  }
  out += "\r\n";
}

void append_row(std::string& out, std::initializer_list<std::string_view> cells) {
  append_row(out, std::span(cells.begin(), cells.size()));
}

std::string guard_formula(std::string_view text) {
  const bool formula = !text.empty() && std::string_view("=+-@\t\r\n").find(text.front()) != std::string_view::npos;
  return formula ? "'" + std::string(text) : std::string(text);
}

}  // namespace hemvist
