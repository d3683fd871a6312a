#include "engine/values/kommun_code.hpp"

namespace hemvist {

std::optional<KommunCode> KommunCode::parse(std::string_view text) {
  if (text.size() != 4) return std::nullopt;
  int number = 0;
  for (const char digit : text) {
    if (digit < '0' || digit > '9') return std::nullopt;
    number = number * 10 + (digit - '0');
  }
  if (number < 101) return std::nullopt;
  return KommunCode{number};
}

std::string KommunCode::text() const {
  auto digits = std::to_string(number_);
  return std::string(4 - digits.size(), '0') + digits;
}

}  // namespace hemvist
