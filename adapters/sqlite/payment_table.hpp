#pragma once
// The payments that have come in and the documents they are placed on.
#include <vector>

#include "adapters/sqlite/journal.hpp"
#include <tl/expected.hpp>

#include "engine/receivables/admit_placing.hpp"

namespace hemvist {

std::vector<IncomingPayment> all_payments(Connection& connection);  // in the order they were told
std::vector<PaymentPlacing> all_placings(Connection& connection);   // likewise

// Payments of one file, within the open transaction.
class PaymentTable {
public:
  PaymentTable(Connection& connection, JournalEntry& entry);
  // Known by its bank_id; a new one is placed as far as its reference says.
  TakenPayment add(IncomingPayment payment);
  // The same on the named claim alone.
  TakenPayment add_on(IncomingPayment payment, OpenClaim& claim);
  void place(const PaymentPlacing& placing);

private:
  TakenPayment store(const IncomingPayment& payment, MatchedPayment matched);

  Statement known_;
  FactInsert insert_;
  FactInsert insert_placing_;
  std::vector<OpenClaim> claims_;
  std::int64_t next_payment_;
  std::int64_t next_placing_;
};

// Each in a transaction with a journal entry of its own.
tl::expected<TakenPayment, PlacingFault> add_payment_by_hand(Connection& connection, IncomingPayment payment, std::string_view document,
                                                             std::string_view user, Day day);
std::optional<PlacingFault> add_placing(Connection& connection, const PaymentPlacing& placing, std::string_view user, Day day);

}  // namespace hemvist
