#pragma once
// Reads `engång`: what is paid once in an ärende, and when.
#include <optional>
#include <string>
#include <vector>

#include "adapters/yaml/yaml_cursor.hpp"
#include "engine/rules/tariff.hpp"

namespace hemvist {

struct OneTimePrice {
  OneTime one_time;
  std::optional<PriceRow> row;  // of `kr`
  bool has_price;               // by kr or timmar, right or wrong: the component needs no price of its own
};

// `component` has the key, and `id` as its name. Refuses every other key by which a component counts.
std::optional<OneTimePrice> read_one_time(const YamlCursor& component, const std::optional<std::string>& id, const std::vector<std::string>& daypart_names);

}  // namespace hemvist
