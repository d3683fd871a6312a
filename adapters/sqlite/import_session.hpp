#pragma once
// One file being brought into the store: one transaction, undone unless it is committed.
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "adapters/sqlite/imported_rows.hpp"
#include "adapters/sqlite/stored_office_file.hpp"
#include "engine/invoicing/party.hpp"
#include "engine/receivables/admit_event.hpp"
#include "engine/receivables/admit_placing.hpp"
#include "engine/receivables/payment_file.hpp"
#include "engine/values/digest.hpp"

namespace hemvist {

class Connection;

class ImportSession {
public:
  ImportSession(Connection& connection, const ImportSource& source);
  ImportSession(ImportSession&&) noexcept;
  ImportSession& operator=(ImportSession&&) noexcept;
  ~ImportSession();

  // The file as it came, in pieces of any size.
  void keep_bytes(std::string_view chunk);

  // Rows of the file with rising line numbers, in batches of any size; verdicts in the order given.
  // Throws std::invalid_argument when a line number does not rise.
  std::vector<RowResult> add_visits(std::span<const VisitRow> rows);
  std::vector<RowResult> add_decisions(std::span<const DecisionRow> rows);
  std::vector<RowResult> add_absences(std::span<const AbsenceRow> rows);
  std::vector<RowResult> add_monthly_totals(std::span<const MonthlyTotalRow> rows);
  std::vector<RowResult> add_extra_costs(std::span<const ExtraCostRow> rows);

  // ny, ny_version or oforandrad (the latest of the kommun has this digest).
  RowVerdict add_tariff(KommunCode kommun, std::string_view file_name, std::string_view bytes, const Digest& digest);
  RowVerdict add_party(const Party& party);
  // The same of a kind and subject.
  RowVerdict add_office_file(const StoredOfficeFile& file);
  // In the order of the file, with names of their own; each is placed on the documents that its reference names.
  std::vector<TakenPayment> add_payments(std::span<const ReportedPayment> payments);
  AdmittedEvent add_event(const DocumentEvent& event);
  void keep_rejected(std::span<const RejectedRow> rows);

  // False, and nothing is written, when nothing was new and the same file has been brought in before.
  bool commit(const ImportCounts& counts);

private:
  struct Work;
  std::unique_ptr<Work> work_;
};

}  // namespace hemvist
