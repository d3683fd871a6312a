#include "adapters/pdf/page_parts.hpp"

#include <algorithm>

namespace hemvist {
namespace {

constexpr TextStyle label_style{.points = 7, .grey = 0.3};
constexpr std::string_view label_tag{"Lbl"};
constexpr std::string_view labelled_tag{"LBody"};

void add_if_said(std::vector<std::string>& lines, const std::string& text) {
  if (!text.empty()) lines.push_back(text);
}

}  // namespace

std::vector<std::string> address_lines(const Party& party) {
  std::vector<std::string> lines{party.legal_name};
  add_if_said(lines, party.unit_name);
  add_if_said(lines, party.street);
  add_if_said(lines, party.postal_zone.empty() || party.city.empty() ? party.postal_zone + party.city : party.postal_zone + "  " + party.city);
  return lines;
}

std::vector<std::string> contact_lines(const Party& party) {
  std::vector<std::string> lines;
  add_if_said(lines, party.contact_name);
  if (!party.telephone.empty()) lines.push_back("Telefon " + party.telephone);
  add_if_said(lines, party.email);
  return lines;
}

void LineColumn::add(std::string_view text, const TextStyle& style, double space_before, std::string_view tag) {
  if (!parts_.empty()) height_ += space_before;
  parts_.push_back({flow_.set(text, style, width_), height_, tag});
  height_ += parts_.back().text.height();
}

void LineColumn::add_labelled(const LabelledText& labelled, const TextStyle& style, double space_before) {
  add(labelled.first, label_style, space_before, label_tag);
  add(labelled.second, style, 1, labelled_tag);
}

void LineColumn::draw(PdfCanvas& canvas, double y, bool is_in_list) const {
  const bool begins_list = !is_in_list && !parts_.empty() && parts_.front().tag == label_tag;
  if (begins_list) canvas.begin("L");
  for (const auto& part : parts_) {
    if (part.tag == label_tag) canvas.begin("LI");
    canvas.tagged(part.tag.data(), [&] { canvas.draw(part.text, x_, y + part.y); });
    if (part.tag == labelled_tag) canvas.end("LI");
  }
  if (begins_list) canvas.end("L");
}

void add_columns(PageFlow& flow, std::vector<LineColumn> columns, double space_before, const char* tag) {
  flow.open(tag);
  double height = 0;
  for (const auto& column : columns) height = std::max(height, column.height());
  flow.add({.height = height, .space_before = space_before, .draw = [columns = std::move(columns), is_list = std::string_view{tag} == "L"](PdfCanvas& canvas, double y) {
              for (const auto& column : columns) column.draw(canvas, y, is_list);
            }});
  flow.close();
}

void add_band(PageFlow& flow, const std::vector<LabelledText>& cells, double space_before) {
  constexpr double inset = 10;
  const auto cell_width = (flow.width() - inset) / static_cast<double>(cells.size());
  std::vector<LineColumn> columns;
  double height = 0;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    columns.emplace_back(flow, flow.left() + inset + cell_width * static_cast<double>(i), cell_width - inset);
    columns.back().add_labelled(cells[i], {.points = 11, .is_bold = true}, 0);
    height = std::max(height, columns.back().height());
  }
  const auto total = height + 16;
  flow.open("L");
  flow.add({.height = total, .space_before = space_before, .draw = [columns, total, x = flow.left(), width = flow.width()](PdfCanvas& canvas, double y) {
              canvas.band(x, y, width, total, 0.93);
              for (const auto& column : columns) column.draw(canvas, y + 8, true);
            }});
  flow.close();
}

}  // namespace hemvist
