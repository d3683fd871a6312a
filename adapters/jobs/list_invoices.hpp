#pragma once
// The issued documents with their states, what is unplaced of the payments, and what it all comes to.
#include "adapters/sqlite/store.hpp"

namespace hemvist {

struct InvoiceSelection {
  std::optional<KommunCode> buyer;
  bool only_open = false;  // something is owed, in either direction
};

struct UnplacedPayment {
  IncomingPayment payment;
  Money unplaced;
};

struct InvoiceSums {
  Money invoiced, credited, paid, left, interest, overdue;
};

struct InvoiceList {
  std::vector<StandingDocument> documents;
  std::vector<UnplacedPayment> unplaced;  // of all payments, whatever the selection
  InvoiceSums sums;                       // of the listed invoices
};

InvoiceList list_invoices(const Store& store, const InvoiceSelection& selection, Day today);
std::optional<StandingDocument> find_standing(const Store& store, std::string_view number);

}  // namespace hemvist
