#pragma once
// The pages of one PDF file as they are drawn, with the structure that a screen reader follows.
#include <memory>
#include <string>

#include "adapters/pdf/set_text.hpp"
#include "engine/values/month.hpp"

namespace hemvist {

struct PageSize {
  double width;
  double height;
};
inline constexpr PageSize a4_portrait{595.276, 841.890};
inline constexpr PageSize a4_landscape{841.890, 595.276};

// What the file says of itself.
struct PdfFacts {
  std::string title;
  std::string subject;
  std::string author;
  Day day;  // as its day of creation, so that the same document gives the same bytes
};

class PdfCanvas {
public:
  PdfCanvas(PageSize size, const PdfFacts& facts);

  void draw(const SetText& text, double x, double y) { text.draw(drawing_.get(), x, y); }
  void draw_line(const SetText& text, std::size_t line, double x, double y) { text.draw_line(drawing_.get(), line, x, y); }
  void rule(double x, double y, double width, double thickness, double grey);
  void band(double x, double y, double width, double height, double grey);
  // What `draw` draws, made smaller so that it is `factor` of its height, from the point (x, y).
  template <class Draw>
  void shrunk(double factor, double x, double y, Draw draw) {
    cairo_save(drawing_.get());
    cairo_translate(drawing_.get(), x, y);
    cairo_scale(drawing_.get(), factor, factor);
    cairo_translate(drawing_.get(), -x, -y);
    draw();
    cairo_restore(drawing_.get());
  }

  // Structure: "H1", "P", "Table", "TR", "TH", "TD" … What is drawn outside any is decoration and is not read aloud.
  void begin(const char* tag) { cairo_tag_begin(drawing_.get(), tag, nullptr); }
  void end(const char* tag) { cairo_tag_end(drawing_.get(), tag); }
  template <class Draw>
  void tagged(const char* tag, Draw draw) {
    begin(tag);
    draw();
    end(tag);
  }

  void show_page() { cairo_show_page(drawing_.get()); }
  // The bytes of the file. Nothing may be drawn afterwards.
  std::string finish();

private:
  std::string bytes_;
  std::shared_ptr<cairo_surface_t> surface_;
  std::shared_ptr<cairo_t> drawing_;
};

}  // namespace hemvist
