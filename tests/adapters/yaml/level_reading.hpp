#pragma once
// Reads a level in a test, sound or broken at one place.
#include <optional>
#include <string>
#include <vector>

#include "adapters/yaml/read_tariff.hpp"
#include "tests/adapters/yaml/sample_level.hpp"
#include "tests/adapters/yaml/seen_fault.hpp"
#include "tests/catch.hpp"

namespace hemvist {

inline tl::expected<TariffReading, std::vector<RuleFault>> reading_of(const std::string& bytes) {
  return read_tariff(bytes, "9901-exempelby.yaml", Digest{"ab"});
}

inline TariffReading read(const std::string& bytes) {
  auto reading = reading_of(bytes);
  if (!reading) FAIL(text(reading.error().front()));
  return std::move(*reading);
}

// What the file is refused for; nothing when it is taken.
inline std::vector<SeenFault> refusals(const std::string& bytes) {
  const auto reading = reading_of(bytes);
  return reading ? std::vector<SeenFault>{} : seen(reading.error());
}

// What is said of a file that is refused for one thing.
inline std::string refusal_text(const std::string& bytes) {
  const auto reading = reading_of(bytes);
  return reading ? "" : reading.error().front().message;
}

inline Day day(std::string_view text) { return *parse_day(text); }

// The component of the first version with this id.
inline const Component& component_of(const TariffReading& reading, std::string_view id) {
  for (const auto& component : reading.tariff.versions[0].components)
    if (component.id == id) return component;
  throw std::logic_error("no such component: " + std::string{id});
}

// One change of a sound level, and what is then wrong with it.
struct Break {
  const char* piece;
  const char* replacement;
  std::vector<SeenFault> faults;
  const char* why;
};
inline void check_breaks(const std::string& level, const std::vector<Break>& breaks) {
  for (const auto& broken : breaks) {
    INFO(broken.piece << " -> " << broken.replacement << ": " << broken.why);
    CHECK(refusals(with(level, broken.piece, broken.replacement)) == broken.faults);
  }
}

}  // namespace hemvist
