#pragma once
// The payments that have come in and the documents they are placed on.
#include <vector>

#include "adapters/sqlite/connection.hpp"
#include "engine/receivables/incoming_payment.hpp"

namespace hemvist {

std::vector<IncomingPayment> all_payments(Connection& connection);  // in the order they were told
std::vector<PaymentPlacing> all_placings(Connection& connection);   // likewise

}  // namespace hemvist
