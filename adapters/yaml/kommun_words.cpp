#include "adapters/yaml/kommun_words.hpp"

namespace hemvist {

std::optional<KommunCode> as_kommun_code(const YamlCursor& at) {
  const auto written = at.as_quoted_text();
  if (!written) return std::nullopt;
  auto code = KommunCode::parse(*written);
  if (!code) at.note(RuleFaultCode::fel_varde, quoted(*written) + " är ingen kommunkod. Skriv fyra siffror inom citattecken, till exempel \"0885\".");
  return code;
}

}  // namespace hemvist
