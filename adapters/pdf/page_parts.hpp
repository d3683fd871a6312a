#pragma once
// Parts that our documents share: who a kommun is and how it is reached, and labels with what they say.
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "adapters/pdf/page_flow.hpp"
#include "engine/invoicing/party.hpp"

namespace hemvist {

// {"Fakturadatum", "2024-08-05"}
using LabelledText = std::pair<std::string, std::string>;

// Name, förvaltning, address: a line each, those that are said.
std::vector<std::string> address_lines(const Party& party);
// "Ekonomiservice", "Telefon 0100-100 00", "ekonomi@exempelo.example": those that are said.
std::vector<std::string> contact_lines(const Party& party);

// Lines under each other in a column of its own, one paragraph each.
class LineColumn {
public:
  LineColumn(const PageFlow& flow, double x, double width) : flow_{flow}, x_{x}, width_{width} {}
  void add(std::string_view text, const TextStyle& style, double space_before = 0, std::string_view tag = "P");
  // The label in small grey letters over the text: an item of a list.
  void add_labelled(const LabelledText& labelled, const TextStyle& style, double space_before);

  double height() const { return height_; }
  // `is_in_list`: the labelled items belong to a list that is begun already.
  void draw(PdfCanvas& canvas, double y, bool is_in_list) const;

private:
  struct Part {
    SetText text;
    double y;
    std::string_view tag;  // a literal; "Lbl" begins an item, "LBody" ends it
  };
  const PageFlow& flow_;
  double x_, width_;
  double height_ = 0;
  std::vector<Part> parts_;
};

// Columns beside each other, read one after another under the structure `tag`: "Sect", or "L" when all of it is labelled.
void add_columns(PageFlow& flow, std::vector<LineColumn> columns, double space_before, const char* tag = "Sect");

// A grey band with labels and large texts beside each other.
void add_band(PageFlow& flow, const std::vector<LabelledText>& cells, double space_before);

}  // namespace hemvist
