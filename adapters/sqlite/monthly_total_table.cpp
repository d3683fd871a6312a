#include "adapters/sqlite/monthly_total_table.hpp"

#include <array>
#include <stdexcept>

namespace hemvist {
namespace {

constexpr std::array<std::string_view, 3> file_columns{"minuter", "antal", "antal"};

constexpr VersionedTable table{
    Fact::monthly_total_version,
    "SELECT row_version,minutes,count_numerator,count_denominator FROM monthly_total_version"
    " WHERE arende=? AND insats=? AND month=? ORDER BY row_version DESC LIMIT 1",
    file_columns};

}  // namespace

MonthlyTotalTable::MonthlyTotalTable(Connection& connection, JournalEntry& entry, const ArendeTable& cases)
    : cases_{cases}, versions_{connection, entry, table} {}

std::vector<RowResult> MonthlyTotalTable::add(std::span<const MonthlyTotalRow> rows) {
  std::vector<RowResult> results;
  results.reserve(rows.size());
  for (const auto& row : rows) {
    if (row.line <= last_line_) throw std::invalid_argument("MonthlyTotalTable: line numbers must rise");
    last_line_ = row.line;
    results.push_back(add_one(row));
  }
  return results;
}

RowResult MonthlyTotalTable::add_one(const MonthlyTotalRow& row) {
  const auto& total = row.total;
  const auto* known = cases_.find(total.arende);
  if (!known) return {RowVerdict::avvisad, RowFinding{RowCode::okant_arende, "ärende", total.arende.text()}};
  const auto key = {SqlValue{known->number}, SqlValue{total.insats}, SqlValue{total.month}};
  // Retracted with a 0 in either column is the same.
  if (total.is_retracted()) return versions_.add(row.line, key, {0, std::nullopt, std::nullopt});
  if (!total.count) return versions_.add(row.line, key, {total.minutes, std::nullopt, std::nullopt});
  return versions_.add(row.line, key, {total.minutes, total.count->numerator(), total.count->denominator()});
}

MonthlyTotalReader::MonthlyTotalReader(Connection& connection)
    : latest_{connection, "SELECT insats,month,minutes,count_numerator,count_denominator FROM monthly_total_version t WHERE arende=?1"
                          " AND entry<=?2 AND NOT EXISTS (SELECT 1 FROM monthly_total_version later WHERE later.arende=t.arende"
                          " AND later.insats=t.insats AND later.month=t.month AND later.row_version>t.row_version AND later.entry<=?2)"
                          " ORDER BY month,insats"} {}

std::vector<MonthlyTotal> MonthlyTotalReader::read(const ArendeId& arende, std::int64_t arende_number, std::int64_t up_to) {
  std::vector<MonthlyTotal> totals;
  auto& row = latest_;
  for (row.start({arende_number, up_to}); row.next();) {
    const auto insats = row.word<Insats>();
    MonthlyTotal total{arende, insats, row.month(), std::nullopt, std::nullopt};
    if (!row.skip_null()) total.minutes = row.integer();
    if (!row.skip_null()) total.count = row.rational();
    if (!total.is_retracted()) totals.push_back(std::move(total));
  }
  return totals;
}

}  // namespace hemvist
