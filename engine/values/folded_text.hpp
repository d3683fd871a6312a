#pragma once
// Names as people write them, made comparable: lower case, å ä ö é without rings and dots, blanks and hyphens as one underscore.
#include <string>
#include <string_view>

namespace hemvist {

// "Personlig omvårdnad" and "personlig_omvardnad" both become "personlig_omvardnad".
std::string folded(std::string_view utf8);

}  // namespace hemvist
