#include "adapters/pdf/page_flow.hpp"

#include <utility>

#include "adapters/pdf/accessible_pdf.hpp"

namespace hemvist {
namespace {

constexpr double foot_height = 22;
constexpr TextStyle foot_style{.points = 7, .grey = 0.35};

}  // namespace

PageFlow::PageFlow(PageSize size, double margin, PdfFacts facts, std::string foot)
    : size_{size}, margin_{margin}, facts_{std::move(facts)}, foot_{std::move(foot)} {}

void PageFlow::add(Block block) { blocks_.push_back({std::move(block), std::exchange(to_open_, {})}); }

void PageFlow::paragraph(std::string_view text, const TextStyle& style, double space_before, const char* tag) {
  const auto set_text = set(text, style, width());
  const auto lines = set_text.line_count();
  open(tag);
  for (std::size_t line = 0; line < lines; ++line) {
    // Neither the first nor the last line of it stands alone on a page.
    const bool stays = lines > 1 && (line == 0 || line + 2 == lines);
    const auto draw = [set_text, line, x = left()](PdfCanvas& canvas, double y) { canvas.draw_line(set_text, line, x, y); };
    add({set_text.line_height(), line == 0 ? space_before : 0, stays || (*tag == 'H' && line + 1 == lines), draw, nullptr});
  }
  close();
}

double PageFlow::page_height() const { return size_.height - 2 * margin_ - foot_height; }

// The height of the blocks from `first` that stay together, space before the first included.
double PageFlow::height_together(std::size_t first, std::size_t end) const {
  double height = 0;
  for (auto i = first; i < end; ++i) height += blocks_[i].block.space_before + blocks_[i].block.height;
  return height;
}

std::size_t PageFlow::end_together(std::size_t first) const {
  auto end = first;
  while (end + 1 < blocks_.size() && blocks_[end].block.stays_with_next) ++end;
  return height_together(first, end + 1) <= page_height() ? end + 1 : first + 1;
}

void PageFlow::place() {
  const auto bottom = head() + page_height();
  int page = 0;
  double y = head();
  bool is_at_head = true;
  for (std::size_t first = 0; first < blocks_.size();) {
    const auto end = end_together(first);
    if (!is_at_head && y + height_together(first, end) > bottom) {
      ++page;
      y = head();
      is_at_head = true;
    }
    for (; first < end; ++first) {
      auto& placed = blocks_[first];
      placed.is_under_heading = is_at_head && page > 0 && placed.block.heading;
      if (placed.is_under_heading) y += placed.block.heading->height;
      else if (!is_at_head) y += placed.block.space_before;
      placed.page = page;
      placed.y = y;
      y += placed.block.height;
      is_at_head = false;
    }
  }
}

void PageFlow::draw_foot(PdfCanvas& canvas, int page, int pages) const {
  const auto y = size_.height - margin_ - 10;
  canvas.rule(left(), y - 5, width(), 0.5, 0.7);
  canvas.draw(set(foot_, foot_style, width() - 80), left(), y);
  auto right = foot_style;
  right.is_right = true;
  canvas.draw(set("Sida " + std::to_string(page + 1) + " (" + std::to_string(pages) + ")", right, 80), left() + width() - 80, y);
}

void PageFlow::draw_block(PdfCanvas& canvas, const PlacedBlock& placed) const {
  const auto& block = placed.block;
  const auto room = head() + page_height() - placed.y;
  if (block.height <= room + 0.01) return block.draw(canvas, placed.y);
  canvas.shrunk(room / block.height, left(), placed.y, [&] { block.draw(canvas, placed.y); });
}

std::string PageFlow::finish() {
  place();
  PdfCanvas canvas{size_, facts_};
  const int pages = blocks_.empty() ? 1 : blocks_.back().page + 1;
  int page = 0;
  std::vector<const char*> open_tags{"Document"};
  canvas.begin("Document");
  for (const auto& placed : blocks_) {
    if (placed.page != page) {
      draw_foot(canvas, page, pages);
      canvas.show_page();
      page = placed.page;
    }
    if (placed.is_under_heading) placed.block.heading->draw(canvas, placed.y - placed.block.heading->height);
    for (const auto* tag : placed.opens) {
      canvas.begin(tag);
      open_tags.push_back(tag);
    }
    draw_block(canvas, placed);
    for (int closed = 0; closed < placed.closes; ++closed) {
      canvas.end(open_tags.back());
      open_tags.pop_back();
    }
  }
  draw_foot(canvas, page, pages);
  canvas.end("Document");
  canvas.show_page();
  return accessible_pdf(canvas.finish());
}

}  // namespace hemvist
