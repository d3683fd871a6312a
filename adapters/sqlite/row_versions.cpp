#include "adapters/sqlite/row_versions.hpp"

namespace hemvist {
namespace {

// The file's columns in which the stored row, whose content comes next, differs.
std::string difference(Statement& stored, std::span<const SqlValue> told, std::span<const std::string_view> file_columns) {
  std::string names;
  std::string_view last;
  for (std::size_t i = 0; i < told.size(); ++i) {
    if (stored.value() == told[i] || last == file_columns[i]) continue;
    last = file_columns[i];
    names += (names.empty() ? "" : ", ") + std::string{last};
  }
  return names;
}

}  // namespace

RowVersions::RowVersions(Connection& connection, JournalEntry& entry, const VersionedTable& table)
    : file_columns_{table.file_columns}, latest_{connection, table.latest}, insert_{connection, entry, table.fact} {}

RowResult RowVersions::add(std::size_t line, std::initializer_list<SqlValue> key, std::initializer_list<SqlValue> content) {
  const bool is_first = is_first_in_file({key.begin(), key.size()});
  std::int64_t version = 1;
  if (latest_.find(key)) {
    version = latest_.integer() + 1;
    const auto differs = difference(latest_, {content.begin(), content.size()}, file_columns_);
    latest_.reset();
    if (differs.empty()) return {RowVerdict::oforandrad};
    if (!is_first) return {RowVerdict::krock, RowFinding{RowCode::krock, differs, ""}};
  }
  row_.assign(1, line);
  row_.insert(row_.end(), key);
  row_.emplace_back(version);
  row_.insert(row_.end(), content);
  insert_.row(row_);
  ++stored_;
  return {version == 1 ? RowVerdict::ny : RowVerdict::ny_version};
}

bool RowVersions::is_first_in_file(std::span<const SqlValue> key) {
  std::string written;
  for (const auto& value : key) written += (value.kind == SqlValue::Kind::text ? std::string{value.bytes} : std::to_string(value.number)) + '\n';
  return in_file_.insert(std::move(written)).second;
}

}  // namespace hemvist
