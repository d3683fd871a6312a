#pragma once
// A text set in lines within a width: how high it is, and how it is drawn. All lengths are points.
#include <pango/pangocairo.h>

#include <memory>
#include <string_view>
#include <vector>

namespace hemvist {

struct TextStyle {
  double points = 9;
  bool is_bold = false;
  double grey = 0;  // 0 black … 1 white
  bool is_right = false;
  double leading = 1.25;  // from line to line, in sizes of the letters
};

class SetText {
public:
  SetText(PangoContext* context, std::string_view text, const TextStyle& style, double width);

  double height() const { return line_height_ * static_cast<double>(lines_.size()); }
  double line_height() const { return line_height_; }
  double width() const { return text_width_; }  // of its longest line
  std::size_t line_count() const { return lines_.size(); }

  void draw(cairo_t* drawing, double x, double y) const;
  // One line of it, alone, with `y` at its top.
  void draw_line(cairo_t* drawing, std::size_t line, double x, double y) const;

private:
  struct Line {
    std::shared_ptr<PangoLayout> layout;
    double x, y;  // of its corner, within the line
  };
  void add_line(std::shared_ptr<PangoLayout> layout, double text_width, const TextStyle& style, double width);

  std::vector<Line> lines_;
  double grey_;
  double line_height_;
  double text_width_ = 0;
};

// The fonts: DejaVu Sans, which comes with the system and has every letter that a Swedish name needs.
class Typesetter {
public:
  Typesetter();
  SetText set(std::string_view text, const TextStyle& style, double width) const { return {context_.get(), text, style, width}; }

private:
  std::shared_ptr<PangoFontMap> fonts_;
  std::shared_ptr<PangoContext> context_;
};

}  // namespace hemvist
