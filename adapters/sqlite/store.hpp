#pragma once
// The store of one kommun: facts that are only added to, settlement runs, issued documents and the journal over them all.
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include <tl/expected.hpp>

#include "adapters/sqlite/import_session.hpp"
#include "adapters/sqlite/journal_fault.hpp"
#include "adapters/sqlite/store_error.hpp"
#include "adapters/sqlite/stored_office_file.hpp"
#include "adapters/sqlite/stored_run.hpp"
#include "adapters/sqlite/stored_tariff.hpp"
#include "engine/invoicing/known_identities.hpp"
#include "engine/receivables/admit_event.hpp"
#include "engine/receivables/admit_placing.hpp"
#include "engine/records/case_records.hpp"
#include "engine/settlement/missing.hpp"

namespace hemvist {

// Everything throws StoreError when the store cannot be used.
class Store {
public:
  // The file must not exist. It appears whole, or not at all.
  static Store create(const std::filesystem::path& path, KommunCode kommun, std::string_view user, Day day);
  static Store open(const std::filesystem::path& path);
  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;
  ~Store();

  KommunCode kommun() const;
  ImportSession begin_import(const ImportSource& source);

  // What a draft made now is to be reckoned from; read it first.
  DraftScope scope() const;
  std::int64_t last_fact() const { return scope().fact; }

  std::vector<std::pair<ArendeId, KommunCode>> known_cases() const;  // in order of ärende
  std::optional<ArendeId> case_of_visit(std::string_view visit_id) const;  // of its latest version
  // The latest of all that is told among the facts up to and including `up_to_fact`: visits in order of start and id, absences of their
  // first day, totals of month and insats.
  void for_each_case(std::int64_t up_to_fact, const std::function<void(CaseRecords&&)>& use) const;
  // Whose ärende it is; nothing when it is not known, or the person has been erased.
  std::optional<PersonReference> person_of(const ArendeId& arende) const;
  KnownIdentities known_identities() const;
  std::optional<CaseRecords> case_records(const ArendeId& arende, std::int64_t up_to_fact) const;
  std::vector<StoredTariff> tariffs(std::int64_t up_to_fact) const;  // the latest of each kommun
  std::optional<Party> party(KommunCode kommun) const;
  std::vector<StoredOfficeFile> office_files(OfficeFileKind kind, std::int64_t up_to_fact) const;  // the latest of each subject

  std::vector<FileArrival> arrived_files() const;  // in order

  // ny, ny_version or oforandrad; okant_arende when the ärende is not in the store.
  RowResult register_approval(const Approval& approval, std::string_view user, Day day);

  // A draft with this content and scope that is already stored is returned; else it becomes the next of its month.
  StoredRun save_draft(const SettlementDraft& draft, const DraftScope& scope, std::string_view user, Day day);
  std::optional<StoredRun> run(Month month, int sequence) const;
  std::optional<StoredRun> run_of_document(std::string_view number) const;
  std::optional<Day> issue_day(std::string_view number) const;
  std::vector<IssuedLine> issued_lines() const;  // by document, then line
  std::vector<IssuedScope> issued_runs() const;  // in the order of their issue

  // Four eyes: another user than the one who made the draft, or the same one when `is_alone` says so.
  std::optional<AttestRefusal> attest(Month month, int sequence, std::string_view user, Day day, bool is_alone);
  std::optional<DiscardRefusal> discard(Month month, int sequence, std::string_view user, Day day);

  // Numbers the documents of an attested run, has them rendered, and stores all of it in one transaction: whatever `render` throws undoes it.
  using Render = std::function<std::vector<OutFile>(const std::vector<NumberedDocument>&)>;
  tl::expected<IssuedRun, IssueRefusal> issue(const IssueOrder& order, const Render& render);
  std::vector<QueuedFile> unwritten_files() const;
  std::vector<OutFile> files_of_document(std::string_view number) const;  // that were made when it was issued
  void mark_written(std::span<const std::int64_t> file_ids, std::string_view user, Day day);

  // What was told of persons outside the office, by which command (R17, R19): an entry in the journal that no rows belong to.
  void note_disclosure(std::string_view command, std::string_view detail, std::string_view user, Day day);
  std::vector<IssuedDocument> issued_documents() const;  // by year and serial
  std::vector<DocumentEvent> document_events() const;    // in the order they were told
  std::vector<IncomingPayment> payments() const;         // likewise
  std::vector<PaymentPlacing> placings() const;          // likewise
  std::vector<StandingDocument> standing_documents() const;  // the documents with their states now

  AdmittedEvent register_event(const DocumentEvent& event, std::string_view user, Day day);
  // By hand: placed at once on the document, as far as it is owed.
  tl::expected<TakenPayment, PlacingFault> register_payment(const IncomingPayment& payment, std::string_view document, std::string_view user, Day day);
  // A part of a payment onto a document, or off it again.
  std::optional<PlacingFault> register_placing(const PaymentPlacing& placing, std::string_view user, Day day);

  JournalHead journal_head() const;
  std::vector<JournalFault> verify() const;

private:
  explicit Store(std::unique_ptr<Connection> connection);
  std::unique_ptr<Connection> connection_;
};

}  // namespace hemvist
