#pragma once
// Turns a draft document that has got its number into a complete invoice or credit note, without any identity.
#include "engine/invoicing/invoice.hpp"
#include "engine/rules/agreement.hpp"
#include "engine/values/provision.hpp"

namespace hemvist {

struct InvoiceFacts {
  std::string number;
  Day issue_day;
  Party seller;
  Party buyer;
  std::optional<PrecedingInvoice> preceding;  // required for a credit note
  std::vector<Attachment> attachments;
  std::string note;                           // added to the standing sentence of the document
  int payment_days = 30;
  bool late_interest = false;                 // R14: charged only when the invoice says so
  std::string credit_reason = "Underlaget har ändrats.";  // a sentence; of a credit note
  std::vector<Agreement> agreements{};        // with the buyer: what extra costs are called
};

// [lag: moms] the reason for exemption stands on the document. [lag: dröjsmålsränta] so does late interest, when it is charged.
Invoice draft_invoice(const DraftDocument& draft, const InvoiceFacts& facts, const LawBook& law);

}  // namespace hemvist
