#pragma once
// The versions of monthly totals: brought in row by row, and read back ärende by ärende.
#include <span>
#include <vector>

#include "adapters/sqlite/arende_table.hpp"
#include "adapters/sqlite/row_versions.hpp"

namespace hemvist {

class MonthlyTotalTable {
public:
  MonthlyTotalTable(Connection& connection, JournalEntry& entry, const ArendeTable& cases);
  std::vector<RowResult> add(std::span<const MonthlyTotalRow> rows);
  std::int64_t stored() const { return versions_.stored(); }

private:
  RowResult add_one(const MonthlyTotalRow& row);

  const ArendeTable& cases_;
  RowVersions versions_;
  std::size_t last_line_ = 0;
};

class MonthlyTotalReader {
public:
  explicit MonthlyTotalReader(Connection& connection);
  // The latest version of each total among the entries up to `up_to`, without retracted ones, by month and insats.
  std::vector<MonthlyTotal> read(const ArendeId& arende, std::int64_t arende_number, std::int64_t up_to);

private:
  Statement latest_;
};

}  // namespace hemvist
