#pragma once
// Books an issued invoice or credit note: what the bosättningskommun owes against the revenue, component by component.
#include "engine/bookkeeping/voucher.hpp"
#include "engine/invoicing/invoice.hpp"

namespace hemvist {

// The receivable in one row, then a row of revenue for each component in the order of the document; a credit note the other way round.
// The rows sum to nothing, to the öre. No VAT: the supply is exempt.
Voucher book_document(const Invoice& document, const BookkeepingAccounts& accounts);

}  // namespace hemvist
