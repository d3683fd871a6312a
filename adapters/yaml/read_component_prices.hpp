#pragma once
// Reads what a component costs, in whichever of its places the price stands: priser, nivåer, avgift, deklarerad or engång.
#include <optional>
#include <vector>

#include "adapters/yaml/read_declaration.hpp"
#include "adapters/yaml/read_one_time.hpp"
#include "adapters/yaml/read_price_row.hpp"

namespace hemvist {

// Exactly one place has it; that of deklarerad and engång is already read.
std::vector<PriceRow> read_component_prices(const YamlCursor& component, const RowSurroundings& around, const std::optional<DeclaredPrice>& declared,
                                            const std::optional<OneTimePrice>& one_time);

}  // namespace hemvist
