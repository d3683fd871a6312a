#include "engine/invoicing/payment_account.hpp"

#include <algorithm>
#include <string>

#include "engine/values/luhn.hpp"

namespace hemvist {
namespace {

std::optional<PaymentAccount> checked(AccountKind kind, std::string digits, std::size_t fewest) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  if (digits.size() < fewest || digits.size() > 8 || !std::all_of(digits.begin(), digits.end(), is_digit)) return std::nullopt;
  if (digits.front() == '0' || !luhn_holds(digits)) return std::nullopt;
  return PaymentAccount{kind, std::move(digits)};
}

void remove_hyphen(std::string& text, std::size_t digits_after) {
  if (text.size() > digits_after + 1 && text[text.size() - digits_after - 1] == '-') text.erase(text.size() - digits_after - 1, 1);
}

}  // namespace

std::optional<PaymentAccount> parse_bankgiro(std::string_view text) {
  std::string digits{text};
  remove_hyphen(digits, 4);
  return checked(AccountKind::bankgiro, std::move(digits), 7);
}

std::optional<PaymentAccount> parse_plusgiro(std::string_view text) {
  std::string digits{text};
  std::erase(digits, ' ');
  remove_hyphen(digits, 1);
  return checked(AccountKind::plusgiro, std::move(digits), 2);
}

std::string_view name_text(AccountKind kind) { return kind == AccountKind::bankgiro ? "Bankgiro" : "Plusgiro"; }

std::string number_text(const PaymentAccount& account) {
  auto text = account.digits;
  return text.insert(text.size() - (account.kind == AccountKind::bankgiro ? 4 : 1), "-");
}

}  // namespace hemvist
