#pragma once
// Blocks set under each other and broken over pages, each page with its foot: what it belongs to, and "Sida 1 (3)".
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "adapters/pdf/pdf_canvas.hpp"

namespace hemvist {

// What is never divided between pages.
struct Block {
  double height = 0;
  double space_before = 0;       // none at the head of a page
  bool stays_with_next = false;  // on the same page
  std::function<void(PdfCanvas&, double y)> draw = [](PdfCanvas&, double) {};
  std::shared_ptr<const Block> heading{};  // drawn above it where it begins a page
};

class PageFlow {
public:
  PageFlow(PageSize size, double margin, PdfFacts facts, std::string foot);

  double left() const { return margin_; }
  double width() const { return size_.width - 2 * margin_; }
  SetText set(std::string_view text, const TextStyle& style, double width) const { return typesetter_.set(text, style, width); }

  void add(Block block);
  // A text over the whole width under the structure `tag`, divided between pages where it must be.
  void paragraph(std::string_view text, const TextStyle& style, double space_before, const char* tag = "P");
  // Structure around the blocks that are added until it is closed; close only when a block has been added since.
  void open(const char* tag) { to_open_.push_back(tag); }
  void close() { ++blocks_.back().closes; }

  // The bytes of the whole file: tagged, in Swedish.
  std::string finish();

private:
  struct PlacedBlock {
    Block block;
    std::vector<const char*> opens;
    int closes = 0;
    int page = 0;
    double y = 0;
    bool is_under_heading = false;
  };

  double head() const { return margin_; }
  double page_height() const;
  double height_together(std::size_t first, std::size_t end) const;
  std::size_t end_together(std::size_t first) const;
  void place();
  void draw_foot(PdfCanvas& canvas, int page, int pages) const;
  void draw_block(PdfCanvas& canvas, const PlacedBlock& placed) const;

  PageSize size_;
  double margin_;
  PdfFacts facts_;
  std::string foot_;
  Typesetter typesetter_;
  std::vector<const char*> to_open_;
  std::vector<PlacedBlock> blocks_;
};

}  // namespace hemvist
