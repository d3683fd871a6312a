#pragma once
// Reads a row of merkostnader.csv (merkostnad, ärende, dag, slag, antal), or everything that is wrong with it.
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include <tl/expected.hpp>

#include "adapters/csv/column_names.hpp"
#include "engine/records/extra_cost.hpp"
#include "engine/values/row_code.hpp"

namespace hemvist {

std::span<const WantedColumn> extra_cost_columns();

struct ExtraCostTerms {
  Day today;
  const std::unordered_set<std::string>& known_arenden;
};

// `map`: of extra_cost_columns().
tl::expected<ExtraCost, std::vector<RowFinding>> read_extra_cost(const ColumnMap& map, std::span<const std::string_view> cells, const ExtraCostTerms& terms);

}  // namespace hemvist
