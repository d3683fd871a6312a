#pragma once
// Reads a row of franvaro.csv into an absence, or everything that is wrong with it.
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include <tl/expected.hpp>

#include "adapters/csv/column_names.hpp"
#include "engine/records/absence.hpp"
#include "engine/values/row_code.hpp"

namespace hemvist {

std::span<const WantedColumn> absence_columns();

struct AbsenceTerms {
  Day today;
  const std::unordered_set<std::string>& known_arenden;
};

struct ToldAbsence {
  Absence absence;
  bool is_retracted = false;
};

// `map`: of absence_columns().
tl::expected<ToldAbsence, std::vector<RowFinding>> read_absence(const ColumnMap& map, std::span<const std::string_view> cells,
                                                                const AbsenceTerms& terms);

}  // namespace hemvist
