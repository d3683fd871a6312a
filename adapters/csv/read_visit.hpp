#pragma once
// Reads a row of besok.csv into a visit, or everything that is wrong with it.
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include <tl/expected.hpp>

#include "adapters/csv/column_names.hpp"
#include "engine/records/visit.hpp"
#include "engine/values/row_code.hpp"

namespace hemvist {

std::span<const WantedColumn> visit_columns();

struct VisitTerms {
  const SwedishClock& clock;
  Day today;
  const std::unordered_set<std::string>& known_arenden;
};

// `map`: of visit_columns().
tl::expected<Visit, std::vector<RowFinding>> read_visit(const ColumnMap& map, std::span<const std::string_view> cells, const VisitTerms& terms);

}  // namespace hemvist
