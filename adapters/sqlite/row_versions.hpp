#pragma once
// Rows without a version of their own in the file: each is set beside the latest stored under its key, and beside the same key earlier in the file.
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "adapters/sqlite/imported_rows.hpp"
#include "adapters/sqlite/journal.hpp"

namespace hemvist {

struct VersionedTable {
  Fact fact;
  std::string_view latest;                           // SQL: row_version and the content of the latest row of a key
  std::span<const std::string_view> file_columns;  // for each value of the content, where it comes from
};

class RowVersions {
public:
  RowVersions(Connection& connection, JournalEntry& entry, const VersionedTable& table);
  // The key is of whole numbers and texts; the table's columns are line, key, row_version, content.
  // Other content than the latest is ny_version; than the same key earlier in the file, krock.
  RowResult add(std::size_t line, std::initializer_list<SqlValue> key, std::initializer_list<SqlValue> content);
  std::int64_t stored() const { return stored_; }

private:
  bool is_first_in_file(std::span<const SqlValue> key);

  std::span<const std::string_view> file_columns_;
  Statement latest_;
  FactInsert insert_;
  std::set<std::string> in_file_;  // keys, as written out
  std::vector<SqlValue> row_;
  std::int64_t stored_ = 0;
};

}  // namespace hemvist
