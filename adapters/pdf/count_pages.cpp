#include "adapters/pdf/count_pages.hpp"

#include <qpdf/QPDF.hh>

namespace hemvist {

int count_pages(const std::string& pdf) {
  QPDF read;
  read.setSuppressWarnings(true);
  read.processMemoryFile("pdf", pdf.data(), pdf.size());
  return static_cast<int>(read.getAllPages().size());
}

}  // namespace hemvist
