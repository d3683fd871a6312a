#include "adapters/pdf/set_text.hpp"

#include <algorithm>
#include <string>
#include <utility>

#ifdef __SANITIZE_ADDRESS__
// Fontconfig keeps one pattern for the life of the process.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() { return "leak:libfontconfig\n"; }
extern "C" const char* __lsan_default_options();
extern "C" const char* __lsan_default_options() { return "print_suppressions=0"; }
#endif

namespace hemvist {
namespace {

constexpr auto family = "DejaVu Sans";
constexpr double points_per_inch = 72;  // so that a font size is in points of the page

double in_points(int pango_units) { return static_cast<double>(pango_units) / PANGO_SCALE; }
int in_pango_units(double points) { return static_cast<int>(points * PANGO_SCALE); }

// One glyph for one letter: joined letters (fi) would need a text beside them to be read aloud.
std::shared_ptr<PangoLayout> layout_of(PangoContext* context, std::string_view text, const TextStyle& style) {
  std::shared_ptr<PangoLayout> layout{pango_layout_new(context), g_object_unref};
  auto* font = pango_font_description_new();
  pango_font_description_set_family_static(font, family);
  pango_font_description_set_size(font, in_pango_units(style.points));
  pango_font_description_set_weight(font, style.is_bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description(layout.get(), font);
  pango_font_description_free(font);
  auto* attributes = pango_attr_list_new();
  pango_attr_list_insert(attributes, pango_attr_insert_hyphens_new(FALSE));
  pango_attr_list_insert(attributes, pango_attr_font_features_new("liga=0, clig=0, dlig=0"));
  pango_layout_set_attributes(layout.get(), attributes);
  pango_attr_list_unref(attributes);
  pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
  return layout;
}

double width_of(PangoLayout& layout) {
  int width = 0;
  pango_layout_get_size(&layout, &width, nullptr);
  return in_points(width);
}

}  // namespace

SetText::SetText(PangoContext* context, std::string_view text, const TextStyle& style, double width)
    : grey_{style.grey}, line_height_{style.points * style.leading} {
  const auto broken = layout_of(context, text, style);
  pango_layout_set_width(broken.get(), in_pango_units(width));
  pango_layout_set_wrap(broken.get(), PANGO_WRAP_WORD_CHAR);  // a word longer than the line is broken, never cut
  const int count = pango_layout_get_line_count(broken.get());
  for (int i = 0; i < count; ++i) {
    // Each line is set once more by itself: a blank at the end of a broken line has no glyph, and what has none comes out as a second text
    // beside the letters, which some readers then lose their place by.
    const auto* line = pango_layout_get_line_readonly(broken.get(), i);
    const auto piece = text.substr(static_cast<std::size_t>(line->start_index), static_cast<std::size_t>(line->length));
    const auto visible = piece.substr(0, piece.find_last_not_of(' ') + 1);
    // The end of a line is drawn as a blank, so that its last word and the next line's first are two when they are read aloud.
    const bool ends_by_itself = piece.data() + piece.size() < text.data() + text.size() && text[static_cast<std::size_t>(line->start_index + line->length)] == '\n';
    add_line(layout_of(context, ends_by_itself ? std::string{piece} + " " : std::string{piece}, style), width_of(*layout_of(context, visible, style)), style, width);
  }
}

void SetText::add_line(std::shared_ptr<PangoLayout> layout, double text_width, const TextStyle& style, double width) {
  int height = 0;
  pango_layout_get_size(layout.get(), nullptr, &height);
  lines_.push_back({std::move(layout), style.is_right ? width - text_width : 0, (line_height_ - in_points(height)) / 2});
  text_width_ = std::max(text_width_, text_width);
}

void SetText::draw(cairo_t* drawing, double x, double y) const {
  for (std::size_t i = 0; i < lines_.size(); ++i) draw_line(drawing, i, x, y + static_cast<double>(i) * line_height_);
}

void SetText::draw_line(cairo_t* drawing, std::size_t line, double x, double y) const {
  cairo_set_source_rgb(drawing, grey_, grey_, grey_);
  cairo_move_to(drawing, x + lines_[line].x, y + lines_[line].y);
  pango_cairo_show_layout(drawing, lines_[line].layout.get());
}

Typesetter::Typesetter() : fonts_{pango_cairo_font_map_new(), g_object_unref} {
  pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(fonts_.get()), points_per_inch);
  context_ = {pango_font_map_create_context(fonts_.get()), g_object_unref};
  auto* options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options(context_.get(), options);
  cairo_font_options_destroy(options);
  pango_context_set_round_glyph_positions(context_.get(), FALSE);
  pango_context_set_language(context_.get(), pango_language_from_string("sv"));
}

}  // namespace hemvist
