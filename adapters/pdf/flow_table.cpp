#include "adapters/pdf/flow_table.hpp"

#include <algorithm>
#include <utility>

namespace hemvist {
namespace {

constexpr double gap = 8;      // between columns
constexpr double padding = 3;  // above and below a row

}  // namespace

FlowTable::FlowTable(PageFlow& flow, std::vector<FlowColumn> columns, double points) : flow_{flow}, columns_{std::move(columns)}, points_{points} {
  std::vector<SetText> cells;
  double height = 0;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    const TextStyle style{.points = points_ - 0.5, .is_bold = true, .grey = 0.25, .is_right = columns_[i].is_right};
    cells.push_back(flow_.set(columns_[i].heading, style, cell_width(i)));
    height = std::max(height, cells.back().height());
  }
  const auto draw_cells = [cells, lefts = edges(), height](PdfCanvas& canvas, double y, bool is_read) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const auto draw = [&] { canvas.draw(cells[i], lefts[i], y + padding + height - cells[i].height()); };
      if (is_read) canvas.tagged("TH", draw);
      else draw();
    }
  };
  const auto total = height + 2 * padding;
  const auto line = [x = flow_.left(), width = flow_.width(), total](PdfCanvas& canvas, double y) { canvas.rule(x, y + total, width, 0.9, 0.25); };
  heading_ = std::make_shared<const Block>(Block{.height = total, .draw = [draw_cells, line](PdfCanvas& canvas, double y) {
                                                   draw_cells(canvas, y, false);
                                                   line(canvas, y);
                                                 }});
  flow_.open("Table");
  flow_.add({.height = total, .space_before = 14, .stays_with_next = true, .draw = [draw_cells, line](PdfCanvas& canvas, double y) {
               canvas.tagged("TR", [&] { draw_cells(canvas, y, true); });
               line(canvas, y);
             }});
}

// What a cell may fill of its column: the last one all of it.
double FlowTable::cell_width(std::size_t column) const { return columns_[column].width - (column + 1 < columns_.size() ? gap : 0); }

// Where each column begins.
std::vector<double> FlowTable::edges() const {
  std::vector<double> lefts;
  double x = flow_.left();
  for (const auto& column : columns_) {
    lefts.push_back(x);
    x += column.width;
  }
  return lefts;
}

void FlowTable::add(const FlowRow& row) {
  std::vector<SetText> cells;
  double height = 0;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    cells.push_back(flow_.set(row.cells[i], {.points = points_, .is_bold = row.is_bold, .is_right = columns_[i].is_right}, cell_width(i)));
    height = std::max(height, cells.back().height());
  }
  const auto lefts = edges();
  std::vector<SetText> details;  // none or one
  double detail_height = 0;
  if (!row.detail.empty()) {
    const auto width = flow_.left() + flow_.width() - lefts[row.detail_column];
    details.push_back(flow_.set(row.detail, {.points = points_ - 1, .grey = 0.3}, width));
    detail_height = details.front().height() + 1.5;
  }
  const auto total = height + detail_height + 2 * padding;
  const auto draw = [cells, details, lefts, height, total, row, x = flow_.left(), width = flow_.width()](PdfCanvas& canvas, double y) {
    if (row.has_line_above) canvas.rule(x, y, width, 0.9, 0.25);
    canvas.tagged("TR", [&] {
      for (std::size_t i = 0; i < cells.size(); ++i)
        canvas.tagged("TD", [&] {
          canvas.draw(cells[i], lefts[i], y + padding);
          if (!details.empty() && i == row.detail_column) canvas.draw(details.front(), lefts[i], y + padding + height + 1.5);
        });
    });
    if (row.line_below < 1) canvas.rule(x, y + total, width, 0.4, row.line_below);
  };
  flow_.add({.height = total, .stays_with_next = row.stays_with_next, .draw = draw, .heading = heading_});
}

void FlowTable::add_group(const std::string& heading) {
  const auto cell = flow_.set(heading, {.points = points_ + 0.5, .is_bold = true}, flow_.width());
  const auto total = cell.height() + 2 * padding + 4;
  const auto draw = [cell, x = flow_.left(), width = flow_.width(), total](PdfCanvas& canvas, double y) {
    canvas.tagged("TR", [&] { canvas.tagged("TD", [&] { canvas.draw(cell, x, y + padding + 4); }); });
    canvas.rule(x, y + total, width, 0.4, 0.6);
  };
  flow_.add({.height = total, .space_before = 4, .stays_with_next = true, .draw = draw, .heading = heading_});
}

}  // namespace hemvist
