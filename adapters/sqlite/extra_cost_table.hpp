#pragma once
// The versions of costs beside the insatser: brought in row by row, and read back ärende by ärende.
#include <span>
#include <vector>

#include "adapters/sqlite/arende_table.hpp"
#include "adapters/sqlite/row_versions.hpp"

namespace hemvist {

class ExtraCostTable {
public:
  ExtraCostTable(Connection& connection, JournalEntry& entry, const ArendeTable& cases);
  std::vector<RowResult> add(std::span<const ExtraCostRow> rows);
  std::int64_t stored() const { return versions_.stored(); }

private:
  RowResult add_one(const ExtraCostRow& row);

  const ArendeTable& cases_;
  RowVersions versions_;
  std::size_t last_line_ = 0;
};

class ExtraCostReader {
public:
  explicit ExtraCostReader(Connection& connection);
  // The latest version of each among the entries up to `up_to`, when it is of the ärende and not retracted, by day and id.
  std::vector<ExtraCost> read(const ArendeId& arende, std::int64_t arende_number, std::int64_t up_to);

private:
  Statement latest_;
};

}  // namespace hemvist
