#pragma once
// The versions of beslut: brought in row by row, and read back ärende by ärende.
#include <span>
#include <vector>

#include "adapters/sqlite/arende_table.hpp"
#include "adapters/sqlite/imported_rows.hpp"

namespace hemvist {

class DecisionTable {
public:
  DecisionTable(Connection& connection, JournalEntry& entry, ArendeTable& cases);
  std::vector<RowResult> add(std::span<const DecisionRow> rows);
  std::int64_t stored() const { return stored_; }

private:
  RowResult add_one(const DecisionRow& row);
  std::optional<RowFinding> misfit(const KnownArende& known, const DecisionRow& row);

  ArendeTable& cases_;
  Statement latest_;
  FactInsert insert_;
  std::int64_t stored_ = 0;
  std::size_t last_line_ = 0;
};

class DecisionReader {
public:
  explicit DecisionReader(Connection& connection);
  // The latest version of each beslut among the entries up to `up_to`, by insats and first day.
  std::vector<Decision> read(const ArendeId& arende, std::int64_t arende_number, KommunCode bosattningskommun, std::int64_t up_to);

private:
  Statement latest_;
};

}  // namespace hemvist
