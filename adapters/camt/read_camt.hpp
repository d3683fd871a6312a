#pragma once
// Reads the bank's notification of payments, camt.054 in the versions 02, 04 and 08 (ISO 20022).
#include <string_view>

#include <tl/expected.hpp>

#include "engine/receivables/payment_file.hpp"

namespace hemvist {

// Whether it begins as XML does; what it is, read_camt says.
bool looks_like_xml(std::string_view bytes);

// Every booked transaction in the order of the file. What goes out of the account is negative. One fault refuses the file.
tl::expected<PaymentFile, PaymentFileRefusal> read_camt(std::string_view bytes);

}  // namespace hemvist
