#pragma once
// How many pages a PDF has.
#include <string>

namespace hemvist {

// Throws std::runtime_error when the bytes are no PDF.
int count_pages(const std::string& pdf);

}  // namespace hemvist
