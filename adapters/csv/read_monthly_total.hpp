#pragma once
// Reads a row of monthly totals (ärende, insats, månad, minuter, antal), or everything that is wrong with it.
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include <tl/expected.hpp>

#include "adapters/csv/column_names.hpp"
#include "engine/records/monthly_total.hpp"
#include "engine/values/row_code.hpp"

namespace hemvist {

// Whether the file tells totals per month instead of visits.
bool has_monthly_totals(std::span<const std::string> header);

std::span<const WantedColumn> monthly_total_columns();
// A total needs one of minuter and antal; missing_column when the file has neither.
std::vector<CsvFault> amount_column_faults(const ColumnMap& map);

struct MonthlyTotalTerms {
  Day today;
  const std::unordered_set<std::string>& known_arenden;
};

// `map`: of monthly_total_columns().
tl::expected<MonthlyTotal, std::vector<RowFinding>> read_monthly_total(const ColumnMap& map, std::span<const std::string_view> cells,
                                                                       const MonthlyTotalTerms& terms);

}  // namespace hemvist
