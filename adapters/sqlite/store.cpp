#include "adapters/sqlite/store.hpp"

#include <limits>

#include "adapters/sqlite/approval_table.hpp"
#include "adapters/sqlite/attest_table.hpp"
#include "adapters/sqlite/case_reader.hpp"
#include "adapters/sqlite/document_event_table.hpp"
#include "adapters/sqlite/issue_table.hpp"
#include "adapters/sqlite/issued_document_reader.hpp"
#include "adapters/sqlite/office_file_table.hpp"
#include "adapters/sqlite/party_table.hpp"
#include "adapters/sqlite/person_table.hpp"
#include "adapters/sqlite/payment_table.hpp"
#include "adapters/sqlite/ruleset_table.hpp"
#include "adapters/sqlite/settlement_table.hpp"
#include "adapters/sqlite/source_table.hpp"
#include "adapters/sqlite/store_file.hpp"

namespace hemvist {

Store::Store(std::unique_ptr<Connection> connection) : connection_{std::move(connection)} {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

Store Store::create(const std::filesystem::path& path, KommunCode kommun, std::string_view user, Day day) {
  create_store_file(path, [&](Connection& connection) {
    Transaction transaction{connection};
    JournalEntry entry{connection};
    Statement{connection, "INSERT INTO kommun(only,entry,kommun) VALUES(1,?,?)"}.run({entry.number(), kommun});
    entry.vouch_for(Fact::kommun, std::initializer_list<SqlValue>{entry.number(), kommun});
    entry.write(day, user, "init", kommun.text(), 0);
    transaction.commit();
  });
  return open(path);
}

Store Store::open(const std::filesystem::path& path) { return Store{open_store_file(path)}; }

KommunCode Store::kommun() const {
  Statement row{*connection_, "SELECT kommun FROM kommun"};
  if (!row.find()) throw StoreError("Lagret är skadat: det säger inte vilken kommun det hör till.", 0, true);
  return row.kommun();
}

ImportSession Store::begin_import(const ImportSource& source) { return ImportSession{*connection_, source}; }

DraftScope Store::scope() const { return present_scope(*connection_); }

std::vector<std::pair<ArendeId, KommunCode>> Store::known_cases() const {
  std::vector<std::pair<ArendeId, KommunCode>> known;
  for (const auto& stored : CaseReader{*connection_}.list(std::numeric_limits<std::int64_t>::max()))
    known.emplace_back(stored.arende, stored.bosattningskommun);
  return known;
}

std::optional<ArendeId> Store::case_of_visit(std::string_view visit_id) const {
  Statement row{*connection_,
                "SELECT a.name FROM visit_version v JOIN arende a ON a.arende=v.arende WHERE v.visit=? ORDER BY v.version DESC LIMIT 1"};
  if (!row.find({visit_id})) return std::nullopt;
  return stored_arende_id(row.text());
}

void Store::for_each_case(std::int64_t up_to_fact, const std::function<void(CaseRecords&&)>& use) const {
  // Rows are only added, so what is read up to an entry is the same however long it takes.
  CaseReader reader{*connection_};
  for (const auto& stored : reader.list(up_to_fact)) use(reader.read(stored, up_to_fact));
}

std::optional<CaseRecords> Store::case_records(const ArendeId& arende, std::int64_t up_to_fact) const {
  Statement row{*connection_, "SELECT arende,bosattningskommun FROM arende WHERE name=? AND entry<=?"};
  if (!row.find({arende.text(), up_to_fact})) return std::nullopt;
  const auto number = row.integer();
  const StoredArende stored{arende, number, row.kommun()};
  return CaseReader{*connection_}.read(stored, up_to_fact);
}

std::optional<PersonReference> Store::person_of(const ArendeId& arende) const { return stored_person_of(*connection_, arende); }

KnownIdentities Store::known_identities() const { return stored_identities(*connection_); }

std::vector<StoredTariff> Store::tariffs(std::int64_t up_to_fact) const { return latest_tariffs(*connection_, up_to_fact); }

std::optional<Party> Store::party(KommunCode kommun) const { return latest_party(*connection_, kommun); }

std::vector<StoredOfficeFile> Store::office_files(OfficeFileKind kind, std::int64_t up_to_fact) const {
  return latest_office_files(*connection_, kind, up_to_fact);
}

RowResult Store::register_approval(const Approval& approval, std::string_view user, Day day) {
  return add_approval(*connection_, approval, user, day);
}

StoredRun Store::save_draft(const SettlementDraft& draft, const DraftScope& scope, std::string_view user, Day day) {
  return save_settlement_draft(*connection_, draft, scope, user, day);
}

std::optional<StoredRun> Store::run(Month month, int sequence) const { return find_run(*connection_, month, sequence); }

std::optional<StoredRun> Store::run_of_document(std::string_view number) const { return find_run_of_document(*connection_, number); }

std::optional<Day> Store::issue_day(std::string_view number) const { return issue_day_of(*connection_, number); }

std::vector<IssuedLine> Store::issued_lines() const { return all_issued_lines(*connection_); }

std::vector<IssuedScope> Store::issued_runs() const { return all_issued_runs(*connection_); }

std::vector<FileArrival> Store::arrived_files() const { return all_arrivals(*connection_); }

std::optional<AttestRefusal> Store::attest(Month month, int sequence, std::string_view user, Day day, bool is_alone) {
  return attest_run(*connection_, month, sequence, {std::string{user}, day, is_alone});
}

std::optional<DiscardRefusal> Store::discard(Month month, int sequence, std::string_view user, Day day) {
  return discard_run(*connection_, month, sequence, user, day);
}

tl::expected<IssuedRun, IssueRefusal> Store::issue(const IssueOrder& order, const Render& render) {
  return issue_stored_run(*connection_, order, render);
}

std::vector<QueuedFile> Store::unwritten_files() const { return files_not_written(*connection_); }
std::vector<OutFile> Store::files_of_document(std::string_view number) const { return files_of(*connection_, number); }

void Store::mark_written(std::span<const std::int64_t> file_ids, std::string_view user, Day day) {
  note_written(*connection_, file_ids, user, day);
}

void Store::note_disclosure(std::string_view command, std::string_view detail, std::string_view user, Day day) {
  Transaction transaction{*connection_};
  JournalEntry{*connection_}.write(day, user, command, detail, 0);
  transaction.commit();
}

std::vector<IssuedDocument> Store::issued_documents() const { return all_issued_documents(*connection_); }

std::vector<DocumentEvent> Store::document_events() const { return all_document_events(*connection_); }

std::vector<IncomingPayment> Store::payments() const { return all_payments(*connection_); }

std::vector<PaymentPlacing> Store::placings() const { return all_placings(*connection_); }

std::vector<StandingDocument> Store::standing_documents() const { return all_standing_documents(*connection_); }

AdmittedEvent Store::register_event(const DocumentEvent& event, std::string_view user, Day day) {
  return add_document_event(*connection_, event, user, day);
}

tl::expected<TakenPayment, PlacingFault> Store::register_payment(const IncomingPayment& payment, std::string_view document, std::string_view user,
                                                                 Day day) {
  return add_payment_by_hand(*connection_, payment, document, user, day);
}

std::optional<PlacingFault> Store::register_placing(const PaymentPlacing& placing, std::string_view user, Day day) {
  return add_placing(*connection_, placing, user, day);
}

JournalHead Store::journal_head() const { return head_of_journal(*connection_); }

std::vector<JournalFault> Store::verify() const { return verify_journal(*connection_); }

}  // namespace hemvist
