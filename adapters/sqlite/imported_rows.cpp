#include "adapters/sqlite/imported_rows.hpp"

#include <array>

namespace hemvist {

std::string_view text(RowVerdict verdict) {
  constexpr std::array<std::string_view, 5> words{"ny", "oförändrad", "ny version", "krock", "avvisad"};
  return words[static_cast<std::size_t>(verdict)];
}

}  // namespace hemvist
