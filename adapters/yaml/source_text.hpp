#pragma once
// The bytes of a rule file: whether they are text at all, and which line and column a byte stands at.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/rules/rule_fault.hpp"

namespace hemvist {

class SourceText {
public:
  // A byte order mark at the start is left out.
  explicit SourceText(std::string_view bytes);

  std::string_view bytes() const { return bytes_; }
  // Lines end at a line feed; the column counts characters, both from 1.
  SourcePlace place_of(std::size_t byte) const;
  // The first byte that is not UTF-8, or is a control character (yaml-cpp takes byte 4 for the end of the file) or a carriage return
  // without line feed (yaml-cpp drops it).
  std::optional<std::size_t> first_unreadable() const;

private:
  std::string_view bytes_;
  std::vector<std::size_t> line_starts_;
  // The byte asked for last and its column: a long line is not counted from its start for every value in it.
  mutable std::size_t last_byte_ = 0;
  mutable int last_column_ = 1;
};

}  // namespace hemvist
