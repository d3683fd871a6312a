#pragma once
// Turns a draft document that has got its number into a complete invoice or credit note, without any identity.
#include "engine/invoicing/invoice.hpp"
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
};

inline constexpr int payment_days = 30;

// [lag: moms] the reason for exemption stands on the document.
Invoice draft_invoice(const DraftDocument& draft, const InvoiceFacts& facts, const LawBook& law);

}  // namespace hemvist
