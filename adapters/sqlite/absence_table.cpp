#include "adapters/sqlite/absence_table.hpp"

#include <array>
#include <stdexcept>

namespace hemvist {
namespace {

constexpr std::array<std::string_view, 5> file_columns{"till", "anmäld", "orsak", "orsak", "borttagen"};

constexpr VersionedTable table{
    Fact::absence_version,
    "SELECT row_version,end_day,notified,reason,reason_text,is_retracted FROM absence_version"
    " WHERE arende=? AND first_day=? ORDER BY row_version DESC LIMIT 1",
    file_columns};

}  // namespace

AbsenceTable::AbsenceTable(Connection& connection, JournalEntry& entry, const ArendeTable& cases)
    : cases_{cases}, versions_{connection, entry, table} {}

std::vector<RowResult> AbsenceTable::add(std::span<const AbsenceRow> rows) {
  std::vector<RowResult> results;
  results.reserve(rows.size());
  for (const auto& row : rows) {
    if (row.line <= last_line_) throw std::invalid_argument("AbsenceTable: line numbers must rise");
    last_line_ = row.line;
    results.push_back(add_one(row));
  }
  return results;
}

RowResult AbsenceTable::add_one(const AbsenceRow& row) {
  const auto& absence = row.absence;
  const auto* known = cases_.find(absence.arende);
  if (!known) return {RowVerdict::avvisad, RowFinding{RowCode::okant_arende, "ärende", absence.arende.text()}};
  // Of what is retracted nothing else is kept: retracted twice is retracted once, whatever else the rows say.
  if (row.is_retracted)
    return versions_.add(row.line, {known->number, absence.from}, {std::nullopt, std::nullopt, AbsenceReason::annan, std::string_view{}, true});
  return versions_.add(row.line, {known->number, absence.from},
                       {absence.end, absence.notified, absence.reason, absence.reason_text, false});
}

AbsenceReader::AbsenceReader(Connection& connection)
    : latest_{connection, "SELECT first_day,end_day,notified,reason,reason_text FROM absence_version a WHERE arende=?1 AND entry<=?2"
                          " AND is_retracted=0 AND NOT EXISTS (SELECT 1 FROM absence_version later WHERE later.arende=a.arende"
                          " AND later.first_day=a.first_day AND later.row_version>a.row_version AND later.entry<=?2)"
                          " ORDER BY first_day"} {}

std::vector<Absence> AbsenceReader::read(const ArendeId& arende, std::int64_t arende_number, std::int64_t up_to) {
  std::vector<Absence> absences;
  auto& row = latest_;
  for (row.start({arende_number, up_to}); row.next();) {
    const auto from = row.day();
    const auto end = row.maybe_day();
    const auto notified = row.maybe_day();
    const auto reason = row.word<AbsenceReason>();
    absences.push_back({arende, from, end, notified, reason, std::string{row.text()}});
  }
  return absences;
}

}  // namespace hemvist
