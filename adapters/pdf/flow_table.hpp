#pragma once
// A table in a page flow: cells wrap, rows are never divided, and the heading is repeated on every page.
#include <string>
#include <vector>

#include "adapters/pdf/page_flow.hpp"

namespace hemvist {

struct FlowColumn {
  std::string heading;
  double width;
  bool is_right = false;
};

struct FlowRow {
  std::vector<std::string> cells;  // as many as columns
  bool is_bold = false;
  double line_below = 0.8;         // its grey; 1: none
  bool has_line_above = false;
  bool stays_with_next = false;
  std::size_t detail_column = 0;   // the cell that `detail` belongs to, in smaller letters below the row, from there to the right edge
  std::string detail{};
};

class FlowTable {
public:
  // Draws the heading. `points` is the size of letters.
  FlowTable(PageFlow& flow, std::vector<FlowColumn> columns, double points);
  void add(const FlowRow& row);
  // A row of one cell over all columns.
  void add_group(const std::string& heading);
  // After the last row.
  void close() { flow_.close(); }

private:
  std::vector<double> edges() const;
  double cell_width(std::size_t column) const;

  PageFlow& flow_;
  std::vector<FlowColumn> columns_;
  double points_;
  std::shared_ptr<const Block> heading_;
};

}  // namespace hemvist
