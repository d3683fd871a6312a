#include "adapters/yaml/source_text.hpp"

#include <algorithm>

namespace hemvist {
namespace {

constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xc0) == 0x80; }

// The length of the well-formed character at the start of `text`, or 0 (overlong forms, surrogates and above U+10FFFF are none).
std::size_t character_length(std::string_view text) {
  const auto at = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u; };
  const auto first = at(0);
  if (first < 0x80) return 1;
  const auto second = at(1);
  std::size_t length = 0;
  if (first >= 0xc2 && first <= 0xdf) length = 2;
  else if (first >= 0xe0 && first <= 0xef) length = 3;
  else if (first >= 0xf0 && first <= 0xf4) length = 4;
  if (length == 0 || text.size() < length) return 0;
  if ((first == 0xe0 && second < 0xa0) || (first == 0xed && second > 0x9f)) return 0;
  if ((first == 0xf0 && second < 0x90) || (first == 0xf4 && second > 0x8f)) return 0;
  for (std::size_t i = 1; i < length; ++i)
    if (!is_continuation(text[i])) return 0;
  return length;
}

bool is_control(char byte) {
  const auto code = static_cast<unsigned char>(byte);
  return (code < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') || code == 0x7f;
}

}  // namespace

SourceText::SourceText(std::string_view bytes) : bytes_{bytes} {
  if (bytes_.starts_with(byte_order_mark)) bytes_.remove_prefix(byte_order_mark.size());
  line_starts_.push_back(0);
  for (std::size_t i = 0; i < bytes_.size(); ++i)
    if (bytes_[i] == '\n') line_starts_.push_back(i + 1);
}

SourcePlace SourceText::place_of(std::size_t byte) const {
  byte = std::min(byte, bytes_.size());
  const auto next = std::upper_bound(line_starts_.begin(), line_starts_.end(), byte);
  auto from = *(next - 1);
  int column = 1;
  if (from <= last_byte_ && last_byte_ <= byte) {
    from = last_byte_;
    column = last_column_;
  }
  const auto between = bytes_.substr(from, byte - from);
  last_column_ = column + static_cast<int>(std::count_if(between.begin(), between.end(), [](char c) { return !is_continuation(c); }));
  last_byte_ = byte;
  return {static_cast<int>(next - line_starts_.begin()), last_column_};
}

std::optional<std::size_t> SourceText::first_unreadable() const {
  for (std::size_t i = 0; i < bytes_.size();) {
    const auto length = character_length(bytes_.substr(i));
    const bool lone_return = bytes_[i] == '\r' && bytes_.substr(i + 1, 1) != "\n";
    if (length == 0 || is_control(bytes_[i]) || lone_return) return i;
    i += length;
  }
  return std::nullopt;
}

}  // namespace hemvist
