#pragma once
// Turns an invoice or a credit note into a PDF that a person reads: tagged, in Swedish, its fonts within it.
#include <string>

#include "engine/invoicing/invoice.hpp"

namespace hemvist {

// The same invoice always gives the same bytes.
std::string write_invoice_pdf(const Invoice& invoice);

}  // namespace hemvist
