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
  std::optional<std::string> id;
  std::vector<Insats> insatser;
  std::optional<QuantityForm> quantity;
  std::optional<Per> per;
  bool is_supplement = false;
  bool is_one_time = false;
};

std::optional<PriceRow> read_price_row(const YamlCursor& at, const RowSurroundings& around);

}  // namespace hemvist
