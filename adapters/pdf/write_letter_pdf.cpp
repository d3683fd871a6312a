#include "adapters/pdf/write_letter_pdf.hpp"

#include <algorithm>
#include <numeric>

#include "adapters/pdf/flow_table.hpp"
#include "adapters/pdf/page_parts.hpp"
#include "engine/letters/letter_words.hpp"

namespace hemvist {
namespace {

constexpr double margin = 62;
constexpr TextStyle body{.points = 10, .leading = 1.4};

LineColumn sender_column(const PageFlow& flow, const Party& sender, double width) {
  LineColumn column{flow, flow.left(), width};
  const auto lines = address_lines(sender);
  for (std::size_t i = 0; i < lines.size(); ++i) column.add(lines[i], {.points = i == 0 ? 11.0 : 8.5, .is_bold = i == 0}, i == 1 ? 2 : 0);
  for (const auto& line : contact_lines(sender)) column.add(line, {.points = 8.5});
  return column;
}

LineColumn date_column(const PageFlow& flow, const Letter& letter, double x, double width) {
  LineColumn column{flow, x, width};
  column.add_labelled({"Datum", to_text(letter.day)}, {.points = 9}, 0);
  if (!letter.reference.empty()) column.add_labelled({"Vår referens", letter.reference}, {.points = 9}, 5);
  return column;
}

LineColumn recipient_column(const PageFlow& flow, const Party& recipient, double x, double width) {
  LineColumn column{flow, x, width};
  for (const auto& line : address_lines(recipient)) column.add(line, body);
  if (!recipient.contact_name.empty()) column.add(recipient.contact_name, body);
  return column;
}

// A column is as wide as its longest cell, but for the widest, which has what is left; where that is too little all share.
std::vector<FlowColumn> columns_of(const PageFlow& flow, const LetterTable& table) {
  constexpr double unbroken = 10000;
  constexpr double gap = 9;
  constexpr double narrowest = 120;
  std::vector<double> widths;
  for (std::size_t i = 0; i < table.heading.size(); ++i) {
    widths.push_back(flow.set(table.heading[i], {.points = 9, .is_bold = true}, unbroken).width());
    for (const auto& row : table.rows) widths[i] = std::max(widths[i], flow.set(row[i], {.points = 9}, unbroken).width());
    widths[i] += gap;
  }
  const auto sum = std::accumulate(widths.begin(), widths.end(), 0.0);
  const auto widest = std::max_element(widths.begin(), widths.end());
  const auto left = flow.width() - (sum - *widest);
  if (left >= narrowest) *widest = left;
  else std::for_each(widths.begin(), widths.end(), [&](double& width) { width *= flow.width() / sum; });
  std::vector<FlowColumn> columns;
  for (std::size_t i = 0; i < widths.size(); ++i)
    columns.push_back({table.heading[i], widths[i], i < table.is_number.size() && table.is_number[i]});
  return columns;
}

void add_table(PageFlow& flow, const LetterTable& table) {
  FlowTable rows{flow, columns_of(flow, table), 9};
  for (const auto& row : table.rows) rows.add({.cells = row, .is_bold = table.ends_with_sum && &row == &table.rows.back()});
  rows.close();
}

// "1." in a column of its own, the text beside it.
void add_points(PageFlow& flow, const std::vector<std::string>& points) {
  constexpr double indent = 18;
  flow.open("L");
  for (std::size_t i = 0; i < points.size(); ++i) {
    const auto label = flow.set(std::to_string(i + 1) + ".", body, indent);
    const auto text = flow.set(points[i], body, flow.width() - indent);
    flow.add({.height = text.height(), .space_before = 5, .draw = [label, text, x = flow.left()](PdfCanvas& canvas, double y) {
                canvas.tagged("LI", [&] {
                  canvas.tagged("Lbl", [&] { canvas.draw(label, x, y); });
                  canvas.tagged("LBody", [&] { canvas.draw(text, x + indent, y); });
                });
              }});
  }
  flow.close();
}

}  // namespace

std::string write_letter_pdf(const Letter& letter) {
  PageFlow flow{a4_portrait, margin, {letter.subject, letter.reference, letter.sender.legal_name, letter.day}, full_name(letter.sender) + " · " + letter.subject};
  const auto middle = flow.left() + flow.width() * 0.55;
  const auto side = flow.left() + flow.width() - middle;
  add_columns(flow, {sender_column(flow, letter.sender, middle - flow.left() - 20), date_column(flow, letter, middle, side)}, 0, "Sect");
  add_columns(flow, {recipient_column(flow, letter.recipient, middle, side)}, 20);
  flow.paragraph(letter.subject, {.points = 15, .is_bold = true}, 24, "H1");
  for (const auto& text : letter.paragraphs) flow.paragraph(text, body, 9);
  if (!letter.table.heading.empty()) add_table(flow, letter.table);
  if (!letter.points.empty()) {
    flow.paragraph(letter.points_heading, body, 14);
    add_points(flow, letter.points);
  }
  for (std::size_t i = 0; i < letter.closing.size(); ++i) flow.paragraph(letter.closing[i], body, i == 0 || i + 1 == letter.closing.size() ? 14 : 9);
  return flow.finish();
}

}  // namespace hemvist
