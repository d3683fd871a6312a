#pragma once
// Reads one row of `priser`.
#include <optional>
#include <string>
#include <vector>

#include "adapters/yaml/yaml_cursor.hpp"
#include "engine/rules/tariff.hpp"

namespace hemvist {

// What is known of the component and version that the row belongs to; none: it could not be read.
struct RowSurroundings {
  std::vector<std::string> daypart_names;
  std::vector<Insats> insatser;
  std::optional<QuantityForm> quantity;
  std::optional<Per> per;
};

std::optional<PriceRow> read_price_row(const YamlCursor& at, const RowSurroundings& around);

// An insats or category by its name.
std::optional<Insats> as_insats(const YamlCursor& at);

}  // namespace hemvist
