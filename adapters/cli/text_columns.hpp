#pragma once
// Columns of text for a terminal, measured in characters: å ä ö are one each.
#include <algorithm>
#include <string>
#include <string_view>

namespace hemvist {

inline std::size_t text_width(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
}

inline std::string left_in(std::string_view text, std::size_t columns) {
  return std::string{text} + std::string(columns - std::min(columns, text_width(text)), ' ');
}

inline std::string right_in(std::string_view text, std::size_t columns) {
  return std::string(columns - std::min(columns, text_width(text)), ' ') + std::string{text};
}

}  // namespace hemvist
