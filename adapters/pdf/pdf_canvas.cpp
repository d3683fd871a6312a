#include "adapters/pdf/pdf_canvas.hpp"

#include <cairo-pdf.h>

#include <stdexcept>
#include <utility>

namespace hemvist {
namespace {

cairo_status_t append(void* bytes, const unsigned char* piece, unsigned int size) {
  static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(piece), size);
  return CAIRO_STATUS_SUCCESS;
}

void require(cairo_status_t status) {
  if (status != CAIRO_STATUS_SUCCESS) throw std::runtime_error(std::string{"PdfCanvas: "} + cairo_status_to_string(status));
}

}  // namespace

PdfCanvas::PdfCanvas(PageSize size, const PdfFacts& facts)
    : surface_{cairo_pdf_surface_create_for_stream(append, &bytes_, size.width, size.height), cairo_surface_destroy} {
  const auto say = [&](cairo_pdf_metadata_t what, const std::string& text) { cairo_pdf_surface_set_metadata(surface_.get(), what, text.c_str()); };
  const auto midnight = to_text(facts.day) + "T00:00:00";
  say(CAIRO_PDF_METADATA_TITLE, facts.title);
  say(CAIRO_PDF_METADATA_SUBJECT, facts.subject);
  say(CAIRO_PDF_METADATA_AUTHOR, facts.author);
  say(CAIRO_PDF_METADATA_CREATOR, "Hemvist");
  say(CAIRO_PDF_METADATA_CREATE_DATE, midnight);
  say(CAIRO_PDF_METADATA_MOD_DATE, midnight);
  drawing_ = {cairo_create(surface_.get()), cairo_destroy};
  require(cairo_status(drawing_.get()));
}

void PdfCanvas::rule(double x, double y, double width, double thickness, double grey) {
  band(x, y - thickness / 2, width, thickness, grey);
}

void PdfCanvas::band(double x, double y, double width, double height, double grey) {
  cairo_set_source_rgb(drawing_.get(), grey, grey, grey);
  cairo_rectangle(drawing_.get(), x, y, width, height);
  cairo_fill(drawing_.get());
}

std::string PdfCanvas::finish() {
  require(cairo_status(drawing_.get()));
  drawing_.reset();
  cairo_surface_finish(surface_.get());
  require(cairo_surface_status(surface_.get()));
  return std::move(bytes_);
}

}  // namespace hemvist
