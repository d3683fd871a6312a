#pragma once
// What the drawing library leaves out of a PDF for those who listen to it: the language, the title in the window, what is a heading of a column.
#include <string>

namespace hemvist {

// The same file with that said; the same bytes in give the same bytes out.
std::string accessible_pdf(const std::string& drawn);

}  // namespace hemvist
