#include "adapters/csv/write_sheet.hpp"

#include "adapters/csv/text_encoding.hpp"
#include "adapters/csv/write_rows.hpp"

namespace hemvist {
namespace {

struct CellWriter {
  std::string operator()(std::monostate) const { return {}; }
  std::string operator()(const std::string& text) const { return guard_formula(text); }
  std::string operator()(const Rational& number) const { return to_decimal_text(number); }
  std::string operator()(Money amount) const { return to_decimal_text(amount); }
  std::string operator()(Day day) const { return to_text(day); }
};

void append_cells(std::string& csv, const std::vector<std::string>& cells) {
  const std::vector<std::string_view> views(cells.begin(), cells.end());
  append_row(csv, views);
}

}  // namespace

std::string sheet_csv(const Sheet& sheet) {
  std::string csv{utf8_bom};
  std::vector<std::string> cells;
  for (const auto& column : sheet.columns) cells.push_back(column.heading);
  append_cells(csv, cells);
  for (const auto& row : sheet.rows) {
    cells.clear();
    for (const auto& cell : row.cells) cells.push_back(std::visit(CellWriter{}, cell));
    append_cells(csv, cells);
  }
  return csv;
}

}  // namespace hemvist
