#pragma once
// Reads Bankgirot's file of payments, BgMax layout 01: records of 80 characters in Latin-1, each with a code of two digits.
#include <string_view>

#include <tl/expected.hpp>

#include "engine/receivables/payment_file.hpp"

namespace hemvist {

bool looks_like_bgmax(std::string_view bytes);

// Every payment and deduction in the order of the file. The sums of the deposits and the counts of the end record are checked; one fault refuses the file.
tl::expected<PaymentFile, PaymentFileRefusal> read_bgmax(std::string_view bytes);

}  // namespace hemvist
