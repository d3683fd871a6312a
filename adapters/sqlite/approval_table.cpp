#include "adapters/sqlite/approval_table.hpp"

namespace hemvist {
namespace {

std::string detail_of(const Approval& approval) {
  return approval.arende.text() + " " + std::string{text(approval.insats)} + " " + approval.month.text() + ": " + std::to_string(approval.amount) + " " +
         (approval.unit == GrantedUnit::tillfallen ? "tillfällen" : "minuter");
}

}  // namespace

RowResult add_approval(Connection& connection, const Approval& approval, std::string_view user, Day day) {
  Transaction transaction{connection};
  Statement known{connection, "SELECT arende FROM arende WHERE name=?"};
  if (!known.find({approval.arende.text()})) return {RowVerdict::avvisad, RowFinding{RowCode::okant_arende, "ärende", approval.arende.text()}};
  const auto arende = known.integer();
  known.reset();
  Statement latest{connection,
                   "SELECT row_version,unit,amount,approved,reference FROM approval WHERE arende=? AND insats=? AND month=?"
                   " ORDER BY row_version DESC LIMIT 1"};
  std::int64_t version = 1;
  if (latest.find({arende, approval.insats, approval.month})) {
    version = latest.integer() + 1;
    const auto unit = latest.word<GrantedUnit>();
    const auto amount = latest.word<int>();
    const auto approved = latest.day();
    if (unit == approval.unit && amount == approval.amount && approved == approval.approved && latest.text() == approval.reference)
      return {RowVerdict::oforandrad};
    latest.reset();
  }
  JournalEntry entry{connection};
  FactInsert{connection, entry, Fact::approval}.row(
      {arende, approval.insats, approval.month, version, approval.unit, approval.amount, approval.approved, approval.reference});
  entry.write(day, user, "register godkännande", detail_of(approval), 1);
  transaction.commit();
  return {version == 1 ? RowVerdict::ny : RowVerdict::ny_version};
}

ApprovalReader::ApprovalReader(Connection& connection)
    : latest_{connection, "SELECT insats,month,unit,amount,approved,reference FROM approval a WHERE arende=?1 AND entry<=?2 AND amount>0"
                          " AND NOT EXISTS (SELECT 1 FROM approval later WHERE later.arende=a.arende AND later.insats=a.insats"
                          " AND later.month=a.month AND later.row_version>a.row_version AND later.entry<=?2) ORDER BY insats,month"} {}

std::vector<Approval> ApprovalReader::read(const ArendeId& arende, std::int64_t arende_number, std::int64_t up_to) {
  std::vector<Approval> approvals;
  auto& row = latest_;
  for (row.start({arende_number, up_to}); row.next();) {
    const auto insats = row.word<Insats>();
    const auto month = row.month();
    const auto unit = row.word<GrantedUnit>();
    const auto amount = row.word<int>();
    const auto approved = row.day();
    approvals.push_back({arende, insats, month, unit, amount, approved, std::string{row.text()}});
  }
  return approvals;
}

}  // namespace hemvist
