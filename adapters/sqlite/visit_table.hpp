#pragma once
// The versions of visits: brought in by batches, and read back ärende by ärende.
#include <span>
#include <string>
#include <vector>

#include "adapters/sqlite/arende_table.hpp"
#include "adapters/sqlite/imported_rows.hpp"

namespace hemvist {

class VisitTable {
public:
  VisitTable(Connection& connection, JournalEntry& entry, const ArendeTable& cases);
  std::vector<RowResult> add(std::span<const VisitRow> rows);
  std::int64_t stored() const { return stored_; }

private:
  RowResult add_one(const VisitRow& row, const KnownArende& arende);

  JournalEntry& entry_;
  const ArendeTable& cases_;
  Statement versions_;
  FactInsert insert_;
  std::int64_t stored_ = 0;
  std::size_t last_line_ = 0;
  std::string greatest_;  // the last visit in order of id: what comes after it need not be looked for
};

class VisitReader {
public:
  explicit VisitReader(Connection& connection);
  // The latest version of each visit of the ärende among the entries up to `up_to`, without retracted ones, by start and id.
  std::vector<Visit> read(const ArendeId& arende, std::int64_t arende_number, std::int64_t up_to);

private:
  Statement latest_;
};

}  // namespace hemvist
