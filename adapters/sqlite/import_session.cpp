#include "adapters/sqlite/import_session.hpp"

#include "adapters/sqlite/absence_table.hpp"
#include "adapters/sqlite/decision_table.hpp"
#include "adapters/sqlite/document_event_table.hpp"
#include "adapters/sqlite/extra_cost_table.hpp"
#include "adapters/sqlite/monthly_total_table.hpp"
#include "adapters/sqlite/office_file_table.hpp"
#include "adapters/sqlite/party_table.hpp"
#include "adapters/sqlite/payment_table.hpp"
#include "adapters/sqlite/ruleset_table.hpp"
#include "adapters/sqlite/source_table.hpp"
#include "adapters/sqlite/visit_table.hpp"

namespace hemvist {

struct ImportSession::Work {
  Work(Connection& to, ImportSource from)
      : connection{to}, source{std::move(from)}, transaction{to}, entry{to}, file{to, entry}, cases{to, entry},
        decisions{to, entry, cases}, visits{to, entry, cases}, absences{to, entry, cases}, totals{to, entry, cases},
        extra_costs{to, entry, cases} {}

  Connection& connection;
  ImportSource source;
  Transaction transaction;
  JournalEntry entry;
  SourceTable file;
  ArendeTable cases;
  DecisionTable decisions;
  VisitTable visits;
  AbsenceTable absences;
  MonthlyTotalTable totals;
  ExtraCostTable extra_costs;
  std::int64_t tariffs = 0;
  std::int64_t office_files = 0;
  std::int64_t parties = 0;
  std::int64_t told = 0;  // of documents and payments: no facts that a settlement is reckoned from
};

ImportSession::ImportSession(Connection& connection, const ImportSource& source) : work_{std::make_unique<Work>(connection, source)} {}
ImportSession::ImportSession(ImportSession&&) noexcept = default;
ImportSession& ImportSession::operator=(ImportSession&&) noexcept = default;
ImportSession::~ImportSession() = default;

void ImportSession::keep_bytes(std::string_view chunk) { work_->file.keep_bytes(chunk); }

std::vector<RowResult> ImportSession::add_visits(std::span<const VisitRow> rows) { return work_->visits.add(rows); }

std::vector<RowResult> ImportSession::add_decisions(std::span<const DecisionRow> rows) { return work_->decisions.add(rows); }

std::vector<RowResult> ImportSession::add_absences(std::span<const AbsenceRow> rows) { return work_->absences.add(rows); }

std::vector<RowResult> ImportSession::add_monthly_totals(std::span<const MonthlyTotalRow> rows) { return work_->totals.add(rows); }

std::vector<RowResult> ImportSession::add_extra_costs(std::span<const ExtraCostRow> rows) { return work_->extra_costs.add(rows); }

RowVerdict ImportSession::add_tariff(KommunCode kommun, std::string_view file_name, std::string_view bytes, const Digest& digest) {
  const auto verdict =
      add_tariff_row(work_->connection, work_->entry, {kommun, std::string{file_name}, std::string{bytes}, digest});
  if (verdict != RowVerdict::oforandrad) ++work_->tariffs;
  return verdict;
}

RowVerdict ImportSession::add_party(const Party& party) {
  const auto verdict = add_party_row(work_->connection, work_->entry, party);
  if (verdict != RowVerdict::oforandrad) ++work_->parties;
  return verdict;
}

RowVerdict ImportSession::add_office_file(const StoredOfficeFile& file) {
  const auto verdict = add_office_file_row(work_->connection, work_->entry, file);
  if (verdict != RowVerdict::oforandrad) ++work_->office_files;
  return verdict;
}

std::vector<TakenPayment> ImportSession::add_payments(std::span<const ReportedPayment> payments) {
  PaymentTable table{work_->connection, work_->entry};
  std::vector<TakenPayment> taken;
  for (const auto& reported : payments) {
    taken.push_back(table.add(reported.payment));
    if (taken.back().is_new) ++work_->told;
  }
  return taken;
}

AdmittedEvent ImportSession::add_event(const DocumentEvent& event) {
  const auto admitted = admit_stored_event(work_->connection, work_->entry, event, work_->source.day);
  if (admitted.verdict == EventVerdict::new_event) ++work_->told;
  return admitted;
}

void ImportSession::keep_rejected(std::span<const RejectedRow> rows) { work_->file.keep_rejected(rows); }

bool ImportSession::commit(const ImportCounts& counts) {
  const auto work = std::move(work_);
  const bool was_there = work->file.finish(work->source);
  const auto facts = work->decisions.stored() + work->visits.stored() + work->absences.stored() + work->totals.stored() + work->extra_costs.stored() +
                     work->tariffs + work->office_files;
  if (was_there && facts == 0 && work->parties == 0 && work->told == 0) return false;
  const auto read = counts.accepted + counts.unchanged + counts.rejected;
  const auto detail = "lästa " + std::to_string(read) + ", intagna " + std::to_string(counts.accepted) + ", oförändrade " +
                      std::to_string(counts.unchanged) + ", avvisade " + std::to_string(counts.rejected);
  work->entry.write(work->source.day, work->source.user, "import " + work->source.kind, detail, facts);
  work->transaction.commit();
  return true;
}

}  // namespace hemvist
