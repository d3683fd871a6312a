#include "engine/values/arende_id.hpp"

namespace hemvist {
namespace {

constexpr std::size_t most_characters = 32;

bool is_plain(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '/' || c == '.';
}

bool is_swedish(std::string_view two_bytes) {
  return two_bytes == "å" || two_bytes == "ä" || two_bytes == "ö" || two_bytes == "Å" || two_bytes == "Ä" || two_bytes == "Ö";
}

}  // namespace

std::optional<ArendeId> ArendeId::parse(std::string_view text) {
  std::size_t characters = 0;
  for (std::size_t i = 0; i < text.size(); ++characters) {
    if (is_plain(text[i])) {
      ++i;
    } else if (is_swedish(text.substr(i, 2))) {
      i += 2;
    } else {
      return std::nullopt;
    }
  }
  if (characters == 0 || characters > most_characters) return std::nullopt;
  return ArendeId{text};
}

}  // namespace hemvist
