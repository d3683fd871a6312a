#pragma once
// The last look at an invoice before it becomes bytes: what only a programmer's fault can have put there.
#include "engine/invoicing/invoice.hpp"

namespace hemvist {

// Throws std::logic_error for: a number that is not 1–20 of 0–9 A–Z -; no line, or lines not numbered 1..n; an empty period, or a
// line's outside the document's; a negative price, quantity or amount; an amount that quantity × price does not give within
// PEPPOL-EN16931-R120; a credit note without the invoice it corrects; an attachment of a kind that Peppol does not carry.
void check_before_issue(const Invoice& invoice);

}  // namespace hemvist
