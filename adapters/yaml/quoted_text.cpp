#include "adapters/yaml/quoted_text.hpp"

namespace hemvist {

std::string shortened(std::string_view found) {
  constexpr int most_characters = 60;
  std::string written;
  int characters = 0;
  for (const char byte : found) {
    const bool starts_character = (static_cast<unsigned char>(byte) & 0xc0) != 0x80;
    if (starts_character && ++characters > most_characters) return written + "…";
    written.push_back(byte == '\n' || byte == '\r' || byte == '\t' ? ' ' : byte);
  }
  return written;
}

std::string quoted(std::string_view found) { return "”" + shortened(found) + "”"; }

std::string listed(const std::vector<std::string_view>& words, std::string_view last_joint) {
  std::string written;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) written += i + 1 == words.size() ? " " + std::string{last_joint} + " " : ", ";
    written += words[i];
  }
  return written;
}

}  // namespace hemvist
