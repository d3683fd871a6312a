#pragma once
// Reads the one value of a price row: kr, ersätts_inte, okänt, procent_av, avgift or nivåer.
#include <optional>

#include "adapters/yaml/read_price_row.hpp"

namespace hemvist {

std::optional<PriceValue> read_price_value(const YamlCursor& row, const RowSurroundings& around);

}  // namespace hemvist
