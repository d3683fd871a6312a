#include "adapters/sqlite/extra_cost_table.hpp"

#include <array>
#include <stdexcept>

namespace hemvist {
namespace {

constexpr std::array<std::string_view, 5> file_columns{"ärende", "dag", "slag", "antal", "antal"};

constexpr VersionedTable table{
    Fact::extra_cost_version,
    "SELECT row_version,arende,day,item,count_numerator,count_denominator FROM extra_cost_version WHERE extra_cost=?"
    " ORDER BY row_version DESC LIMIT 1",
    file_columns};

}  // namespace

ExtraCostTable::ExtraCostTable(Connection& connection, JournalEntry& entry, const ArendeTable& cases)
    : cases_{cases}, versions_{connection, entry, table} {}

std::vector<RowResult> ExtraCostTable::add(std::span<const ExtraCostRow> rows) {
  std::vector<RowResult> results;
  results.reserve(rows.size());
  for (const auto& row : rows) {
    if (row.line <= last_line_) throw std::invalid_argument("ExtraCostTable: line numbers must rise");
    last_line_ = row.line;
    results.push_back(add_one(row));
  }
  return results;
}

RowResult ExtraCostTable::add_one(const ExtraCostRow& row) {
  const auto& cost = row.cost;
  const auto* known = cases_.find(cost.arende);
  if (!known) return {RowVerdict::avvisad, RowFinding{RowCode::okant_arende, "ärende", cost.arende.text()}};
  return versions_.add(row.line, {SqlValue{cost.id}}, {known->number, cost.day, cost.item, cost.count.numerator(), cost.count.denominator()});
}

ExtraCostReader::ExtraCostReader(Connection& connection)
    : latest_{connection, "SELECT extra_cost,day,item,count_numerator,count_denominator FROM extra_cost_version c WHERE arende=?1 AND entry<=?2"
                          " AND count_numerator>0 AND NOT EXISTS (SELECT 1 FROM extra_cost_version later WHERE later.extra_cost=c.extra_cost"
                          " AND later.row_version>c.row_version AND later.entry<=?2) ORDER BY day,extra_cost"} {}

std::vector<ExtraCost> ExtraCostReader::read(const ArendeId& arende, std::int64_t arende_number, std::int64_t up_to) {
  std::vector<ExtraCost> costs;
  auto& row = latest_;
  for (row.start({arende_number, up_to}); row.next();) {
    std::string id{row.text()};
    const auto day = row.day();
    std::string item{row.text()};
    costs.push_back({std::move(id), arende, day, std::move(item), row.rational()});
  }
  return costs;
}

}  // namespace hemvist
