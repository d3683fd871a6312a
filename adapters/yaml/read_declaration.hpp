#pragma once
// Reads `deklarerad`: the price that a kommun without a price list has stated, and its evidence.
#include <optional>

#include "adapters/yaml/yaml_cursor.hpp"
#include "engine/rules/tariff.hpp"

namespace hemvist {

// What stands in place of `priser` on a component.
struct DeclaredPrice {
  std::optional<Money> price;
  std::optional<Per> per;
  Declaration declaration;
};

std::optional<DeclaredPrice> read_declared_price(const YamlCursor& at);
// On a version: a component of its own for all omvårdnad and service, with the id `deklarerad`.
inline constexpr std::string_view declared_id = "deklarerad";
std::optional<Component> read_declared_component(const YamlCursor& at);

}  // namespace hemvist
