#pragma once
// What would be invoiced and credited now: documents without numbers, and all that is not in them with its reason.
#include <optional>
#include <string>
#include <vector>

#include "engine/pricing/priced_line.hpp"

namespace hemvist {

enum class DocumentKind { invoice, credit_note };

// One document to one bosättningskommun. Lines carry positive quantities and amounts in both kinds.
struct DraftDocument {
  DocumentKind kind = DocumentKind::invoice;
  KommunCode bosattningskommun;
  std::string refers_to;  // the number of the invoice that a credit note corrects; empty for an invoice
  std::vector<PricedLine> lines;

  Money total() const;
};

struct SettlementDraft {
  Month month;
  std::vector<DraftDocument> documents;
};

// A line of a document that has been issued, with its sign: credited lines are negative.
struct IssuedLine {
  std::string document_number;
  Day issue_day;
  DocumentKind kind = DocumentKind::invoice;
  std::string refers_to;
  PricedLine line;
};

std::string_view text(DocumentKind kind);  // "invoice", "credit_note": the words of the JSON contract

}  // namespace hemvist
