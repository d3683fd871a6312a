#include "adapters/pdf/write_table_pdf.hpp"

#include <numeric>
#include <stdexcept>

#include "adapters/pdf/flow_table.hpp"
#include "adapters/pdf/page_parts.hpp"

namespace hemvist {
namespace {

constexpr double margin = 36;
constexpr double points = 7.5;
constexpr TextStyle body{.points = 8.5, .leading = 1.4};
constexpr std::size_t facts_in_a_row = 5;

std::vector<FlowColumn> columns_of(const PrintedTable& table, double width) {
  const auto shares = std::accumulate(table.columns.begin(), table.columns.end(), 0, [](int sum, const PrintedColumn& c) { return sum + c.width; });
  std::vector<FlowColumn> columns;
  for (const auto& column : table.columns) columns.push_back({column.heading, width * column.width / shares, column.is_number});
  return columns;
}

// Labels beside each other, read row by row.
void add_facts(PageFlow& flow, const std::vector<LabelledText>& facts) {
  const auto width = flow.width() / facts_in_a_row;
  for (std::size_t first = 0; first < facts.size(); first += facts_in_a_row) {
    std::vector<LineColumn> columns;
    for (std::size_t i = first; i < std::min(first + facts_in_a_row, facts.size()); ++i) {
      columns.emplace_back(flow, flow.left() + width * static_cast<double>(i - first), width - 12);
      columns.back().add_labelled(facts[i], {.points = 9}, 0);
    }
    add_columns(flow, std::move(columns), 8, "L");
  }
}

void require_cells(const PrintedTable& table, const std::vector<std::string>& row) {
  if (row.size() != table.columns.size()) throw std::logic_error("write_table_pdf: a row has another number of cells than the heading");
}

void add_groups(PageFlow& flow, const PrintedTable& table) {
  FlowTable rows{flow, columns_of(table, flow.width()), points};
  for (const auto& group : table.groups) {
    if (!group.heading.empty()) rows.add_group(group.heading);
    for (std::size_t i = 0; i < group.rows.size(); ++i) {
      require_cells(table, group.rows[i]);
      rows.add({.cells = group.rows[i], .stays_with_next = !group.sum.empty() && i + 1 == group.rows.size()});
    }
    if (group.sum.empty()) continue;
    require_cells(table, group.sum);
    rows.add({.cells = group.sum, .is_bold = true, .line_below = 0.6});
  }
  if (!table.sum.empty()) {
    require_cells(table, table.sum);
    rows.add({.cells = table.sum, .is_bold = true, .line_below = 1, .has_line_above = true});
  }
  rows.close();
}

}  // namespace

std::string write_table_pdf(const PrintedTable& table) {
  PageFlow flow{a4_landscape, margin, {table.title, table.reference, table.sender, table.day}, table.sender + " · " + table.reference};
  flow.paragraph(table.title, {.points = 16, .is_bold = true}, 0, "H1");
  add_facts(flow, table.facts);
  for (const auto& text : table.intro) flow.paragraph(text, body, 8);
  add_groups(flow, table);
  for (const auto& text : table.closing) flow.paragraph(text, body, 8);
  return flow.finish();
}

}  // namespace hemvist
