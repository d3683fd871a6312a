#include "adapters/cli/text_table.hpp"

#include "adapters/cli/text_columns.hpp"

namespace hemvist {

std::string table_text(const Table& table, std::size_t left_columns) {
  std::vector<std::size_t> widths(table.front().size());
  for (const auto& row : table)
    for (std::size_t c = 0; c < row.size(); ++c) widths[c] = std::max(widths[c], text_width(row[c]));
  std::string written;
  for (const auto& row : table) {
    std::string line = " ";
    for (std::size_t c = 0; c < row.size(); ++c) {
      const bool is_last = c + 1 == row.size();
      line += " " + (is_last ? row[c] : c < left_columns ? left_in(row[c], widths[c]) : right_in(row[c], widths[c]));
      if (!is_last) line += " ";
    }
    written += line.substr(0, line.find_last_not_of(' ') + 1) + "\n";
  }
  return written;
}

}  // namespace hemvist
