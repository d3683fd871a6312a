#pragma once
// Turns a numbered invoice or credit note into the bytes of a Peppol BIS Billing 3 document (UBL 2.1).
#include <string>

#include "engine/invoicing/invoice.hpp"

namespace hemvist {

// UTF-8; the same invoice gives the same bytes. Throws std::logic_error for an invoice that no receiver may be sent:
// what check_before_issue says, a text that is no XML, or nothing where the format wants something.
std::string write_ubl(const Invoice& invoice);

}  // namespace hemvist
