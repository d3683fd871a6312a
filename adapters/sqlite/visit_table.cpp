#include "adapters/sqlite/visit_table.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <tuple>

namespace hemvist {
namespace {

constexpr std::string_view content = "arende,insats,start,minutes,status,planned_start,planned_end,staff,shared_with,"
                                     "count_numerator,count_denominator,zone,performed_by,receipt,comment";
// The columns of the file that the content comes from.
constexpr std::array<std::string_view, 15> file_columns{
    "ärende", "insats", "start", "slut", "status", "planerad_start", "planerad_slut", "bemanning", "delad_med",
    "antal", "antal", "zon", "utförd_av", "kvittens", "kommentar"};
constexpr std::size_t start_at = 2;
constexpr std::size_t minutes_at = 3;

std::optional<Instant> planned_start(const Visit& visit) {
  return visit.planned ? std::optional{visit.planned->start} : std::nullopt;
}
std::optional<Instant> planned_end(const Visit& visit) { return visit.planned ? std::optional{visit.planned->end} : std::nullopt; }

std::array<SqlValue, 19> columns(std::int64_t entry, const VisitRow& row, std::int64_t arende) {
  const auto& visit = row.visit;
  return {entry, row.line, visit.id, visit.version, arende, visit.insats, visit.start, visit.elapsed().count(), visit.status,
          planned_start(visit), planned_end(visit), visit.staff, visit.shared_with, visit.count.numerator(),
          visit.count.denominator(), visit.zone, visit.performed_by, visit.receipt, visit.comment};
}

// The file's columns in which the stored row, whose content comes next, differs.
std::string difference(Statement& stored, std::span<const SqlValue> told) {
  std::string names;
  std::string_view last;
  std::int64_t stored_start = 0;
  for (std::size_t i = 0; i < file_columns.size(); ++i) {
    auto was = stored.value();
    auto is = told[i];
    if (i == start_at) stored_start = was.number;
    if (i == minutes_at) {
      was.number += stored_start;
      is.number += told[start_at].number;
    }
    if (was == is || last == file_columns[i]) continue;
    last = file_columns[i];
    names += (names.empty() ? "" : ", ") + std::string{last};
  }
  return names;
}

std::optional<PlannedTime> read_planned(Statement& row) {
  if (row.skip_null()) {
    row.skip_null();
    return std::nullopt;
  }
  const auto start = row.instant();
  return PlannedTime{start, row.instant()};
}

}  // namespace

VisitTable::VisitTable(Connection& connection, JournalEntry& entry, const ArendeTable& cases)
    : entry_{entry},
      cases_{cases},
      versions_{connection, "SELECT version," + std::string{content} + " FROM visit_version WHERE visit=?"},
      insert_{connection, entry, Fact::visit_version} {
  Statement greatest{connection, "SELECT max(visit) FROM visit_version"};
  if (greatest.find()) greatest_ = greatest.text();
}

std::vector<RowResult> VisitTable::add(std::span<const VisitRow> rows) {
  std::vector<RowResult> results(rows.size());
  std::vector<std::uint32_t> by_key(rows.size());
  std::vector<const KnownArende*> arenden(rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (rows[i].line <= last_line_) throw std::invalid_argument("VisitTable: line numbers must rise");
    last_line_ = rows[i].line;
    by_key[i] = static_cast<std::uint32_t>(i);
    arenden[i] = cases_.find(rows[i].visit.arende);
  }
  // Sorted by key the pages of the table are passed once, not at random.
  std::sort(by_key.begin(), by_key.end(), [&](auto a, auto b) {
    return std::tie(rows[a].visit.id, rows[a].visit.version, rows[a].line) < std::tie(rows[b].visit.id, rows[b].visit.version, rows[b].line);
  });
  for (const auto i : by_key)
    results[i] = arenden[i] ? add_one(rows[i], *arenden[i])
                            : RowResult{RowVerdict::avvisad, RowFinding{RowCode::okant_arende, "ärende", rows[i].visit.arende.text()}};
  // The journal takes them in the order of the file, which is how they can be found again.
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (results[i].verdict != RowVerdict::ny && results[i].verdict != RowVerdict::ny_version) continue;
    entry_.vouch_for(Fact::visit_version, columns(entry_.number(), rows[i], arenden[i]->number));
    ++stored_;
  }
  return results;
}

RowResult VisitTable::add_one(const VisitRow& row, const KnownArende& arende) {
  const auto told = columns(entry_.number(), row, arende.number);
  if (row.visit.id > greatest_) {
    insert_.store(told);
    greatest_ = row.visit.id;
    return {RowVerdict::ny};
  }
  bool is_known = false;
  for (versions_.start({row.visit.id}); versions_.next();) {
    is_known = true;
    if (versions_.integer() != row.visit.version) continue;
    const auto differs = difference(versions_, std::span{told}.subspan(4));
    versions_.reset();
    if (differs.empty()) return {RowVerdict::oforandrad};
    return {RowVerdict::krock, RowFinding{RowCode::krock, differs, ""}};
  }
  insert_.store(told);
  return {is_known ? RowVerdict::ny_version : RowVerdict::ny};
}

VisitReader::VisitReader(Connection& connection)
    : latest_{connection, "SELECT visit,version," + std::string{content} +
                              " FROM visit_version v INDEXED BY visit_of_arende WHERE arende=?1 AND entry<=?2 AND status<>7"
                              " AND NOT EXISTS (SELECT 1 FROM visit_version later INDEXED BY later_version WHERE"
                              " later.visit=v.visit AND later.version>1 AND later.version>v.version AND later.entry<=?2)"
                              " ORDER BY start,visit"} {
  static_assert(static_cast<int>(VisitStatus::borttaget) == 7);
}

std::vector<Visit> VisitReader::read(const ArendeId& arende, std::int64_t arende_number, std::int64_t up_to) {
  std::vector<Visit> visits;
  auto& row = latest_;
  for (row.start({arende_number, up_to}); row.next();) {
    std::string id{row.text()};
    const auto version = static_cast<int>(row.integer());
    row.integer();
    const auto insats = row.word<Insats>();
    const auto start = row.instant();
    const auto end = start + std::chrono::minutes{row.integer()};
    const auto status = row.word<VisitStatus>();
    const auto planned = read_planned(row);
    const auto staff = row.word<int>();
    std::string shared_with{row.text()};
    const auto count = row.rational();
    std::string zone{row.text()};
    const auto performed_by = row.maybe_word<Performer>();
    const auto receipt = row.maybe_word<Receipt>();
    visits.push_back({std::move(id), version, arende, insats, start, end, status, planned, staff, std::move(shared_with), count,
                      std::move(zone), performed_by, receipt, std::string{row.text()}});
  }
  return visits;
}

}  // namespace hemvist
