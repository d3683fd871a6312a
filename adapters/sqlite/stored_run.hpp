#pragma once
// A settlement run as the store keeps it, its numbered documents, and the files that are to be written of them.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/settlement/settlement_draft.hpp"

namespace hemvist {

// What a draft was reckoned from: the last fact and the last issue that it saw.
struct DraftScope {
  std::int64_t fact = 0;
  std::int64_t issue = 0;
  friend bool operator==(const DraftScope&, const DraftScope&) = default;
};

// superseded: something else has been issued since; discarded: thrown away
enum class RunState { draft, attested, issued, superseded, discarded };
std::string_view text(RunState state);

struct Attestation {
  std::string user;
  Day day;
  bool is_alone;  // by the one who made the draft
};

struct StoredRun {
  Month month;
  int sequence;
  DraftScope scope;
  Digest digest;  // of the content of the draft
  RunState state = RunState::draft;
  std::string user;
  Day day;
  SettlementDraft draft;
  std::vector<std::string> numbers{};  // of draft.documents, when issued
  std::optional<Attestation> attestation{};

  std::string name() const { return month.text() + "/" + std::to_string(sequence); }  // "2025-07/1"
};

// That a run was issued, and what it was reckoned from.
struct IssuedScope {
  Month month;
  int sequence;
  std::int64_t fact;
  std::int64_t issue;  // the journal entry that issued it

  std::string name() const { return month.text() + "/" + std::to_string(sequence); }
};

struct NumberedDocument {
  std::string number;  // "2024-00001"
  Day issue_day;
  DraftDocument draft;
};

struct OutFile {
  std::string document_number;
  std::string file_name;  // without folders
  std::string bytes;
};

struct QueuedFile {
  std::int64_t id;
  OutFile file;
};

struct IssuedRun {
  std::vector<NumberedDocument> documents;
  std::vector<QueuedFile> files;
};

struct IssueOrder {
  Month month;
  int sequence;
  Day day;
  std::string_view user;
  bool as_it_stands = false;   // although facts have come since the draft was made
  int payment_days = 30;       // an invoice falls due so many days after its issue
  bool late_interest = false;  // the invoices say that interest is charged (R14)
};

enum class IssueRefusal { unknown_run, nothing_to_issue, already_issued, superseded, facts_changed, preliminary_level, not_attested, discarded };
std::string_view sentence(IssueRefusal refusal);

enum class AttestRefusal { unknown_run, nothing_to_issue, already_issued, superseded, discarded, already_attested, same_user };
std::string_view sentence(AttestRefusal refusal);

enum class DiscardRefusal { unknown_run, already_issued, discarded };
std::string_view sentence(DiscardRefusal refusal);

}  // namespace hemvist
