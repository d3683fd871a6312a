#pragma once
// Bankgiro and plusgiro numbers as people write them.
#include <optional>
#include <string>
#include <string_view>

#include "engine/invoicing/party.hpp"

namespace hemvist {

// "160-9908", "9999-9997" or the digits alone: 7–8 digits, the last a check digit.
std::optional<PaymentAccount> parse_bankgiro(std::string_view text);
// "123456-6", "12 34 56-6" or the digits alone: 2–8 digits, the last a check digit.
std::optional<PaymentAccount> parse_plusgiro(std::string_view text);

// "Bankgiro", "Plusgiro"
std::string_view name_text(AccountKind kind);
// The number as people write it: "991-2346", "9999-9997", "123456-6".
std::string number_text(const PaymentAccount& account);

}  // namespace hemvist
