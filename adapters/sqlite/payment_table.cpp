#include "adapters/sqlite/payment_table.hpp"

#include "adapters/sqlite/statement.hpp"

namespace hemvist {

std::vector<IncomingPayment> all_payments(Connection& connection) {
  Statement row{connection, "SELECT payment,source,bank_id,day,amount_ore,reference,payer FROM payment ORDER BY payment"};
  std::vector<IncomingPayment> payments;
  for (row.start(); row.next();) {
    auto& payment = payments.emplace_back();
    payment.id = row.integer();
    payment.source = row.word<PaymentSource>();
    if (!row.skip_null()) payment.bank_id = row.text();
    payment.day = row.day();
    payment.amount = row.money();
    payment.reference = row.text();
    payment.payer = row.text();
  }
  return payments;
}

std::vector<PaymentPlacing> all_placings(Connection& connection) {
  Statement row{connection, "SELECT payment,document,amount_ore FROM payment_placing ORDER BY placing"};
  std::vector<PaymentPlacing> placings;
  for (row.start(); row.next();) {
    auto& placing = placings.emplace_back();
    placing.payment = row.integer();
    placing.document = row.text();
    placing.amount = row.money();
  }
  return placings;
}

}  // namespace hemvist
