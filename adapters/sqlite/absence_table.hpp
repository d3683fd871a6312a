#pragma once
// The versions of absences: brought in row by row, and read back ärende by ärende.
#include <span>
#include <vector>

#include "adapters/sqlite/arende_table.hpp"
#include "adapters/sqlite/row_versions.hpp"

namespace hemvist {

class AbsenceTable {
public:
  AbsenceTable(Connection& connection, JournalEntry& entry, const ArendeTable& cases);
  std::vector<RowResult> add(std::span<const AbsenceRow> rows);
  std::int64_t stored() const { return versions_.stored(); }

private:
  RowResult add_one(const AbsenceRow& row);

  const ArendeTable& cases_;
  RowVersions versions_;
  std::size_t last_line_ = 0;
};

class AbsenceReader {
public:
  explicit AbsenceReader(Connection& connection);
  // The latest version of each absence among the entries up to `up_to`, without retracted ones, by first day.
  std::vector<Absence> read(const ArendeId& arende, std::int64_t arende_number, std::int64_t up_to);

private:
  Statement latest_;
};

}  // namespace hemvist
