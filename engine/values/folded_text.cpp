#include "engine/values/folded_text.hpp"

namespace hemvist {
namespace {

// The letter without its mark for the second byte after 0xC3 (U+00C0–U+00FF), or 0 for a letter that is kept.
char without_mark(unsigned char second_byte) {
  switch (second_byte) {
    case 0x85: case 0xa5: case 0x84: case 0xa4: return 'a';
    case 0x96: case 0xb6: return 'o';
    case 0x89: case 0xa9: return 'e';
    default: return 0;
  }
}

}  // namespace

std::string folded(std::string_view utf8) {
  std::string plain;
  plain.reserve(utf8.size());
  for (std::size_t i = 0; i < utf8.size(); ++i) {
    const char c = utf8[i];
    if (c == '\xc3' && i + 1 < utf8.size()) {
      const auto letter = without_mark(static_cast<unsigned char>(utf8[i + 1]));
      if (letter != 0) {
        plain.push_back(letter);
        ++i;
        continue;
      }
    }
    const bool no_break = c == '\xc2' && i + 1 < utf8.size() && utf8[i + 1] == '\xa0';
    if (no_break) ++i;
    if (no_break || c == ' ' || c == '-' || c == '_' || c == '\t') {
      if (!plain.empty() && plain.back() != '_') plain.push_back('_');
    } else {
      plain.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
    }
  }
  while (!plain.empty() && plain.back() == '_') plain.pop_back();
  return plain;
}

}  // namespace hemvist
