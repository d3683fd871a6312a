#include "engine/values/money.hpp"

#include <stdexcept>

namespace hemvist {
namespace {

constexpr std::size_t most_kronor_digits = 12;
constexpr std::string_view no_break_space = "\u00a0";

bool all_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

std::uint64_t magnitude(std::int64_t ore) {
  return ore < 0 ? 0 - static_cast<std::uint64_t>(ore) : static_cast<std::uint64_t>(ore);
}

std::string two_digits(std::uint64_t part) {
  return {static_cast<char>('0' + part / 10), static_cast<char>('0' + part % 10)};
}

}  // namespace

std::optional<Money> Money::parse(std::string_view text) {
  const auto mark = text.find_first_of(".,");
  const auto kronor = text.substr(0, mark);
  if (!all_digits(kronor) || kronor.size() > most_kronor_digits) return std::nullopt;
  std::int64_t ore = 0;
  for (const char digit : kronor) ore = ore * 10 + (digit - '0');
  ore *= 100;
  if (mark == std::string_view::npos) return Money{ore};
  const auto decimals = text.substr(mark + 1);
  if (!all_digits(decimals) || decimals.size() > 2) return std::nullopt;
  ore += (decimals[0] - '0') * 10;
  if (decimals.size() == 2) ore += decimals[1] - '0';
  return Money{ore};
}

Money operator+(Money a, Money b) {
  std::int64_t sum = 0;
  if (__builtin_add_overflow(a.ore_, b.ore_, &sum)) throw std::overflow_error("Money: sum out of range");
  return Money{sum};
}

Money operator-(Money a, Money b) {
  std::int64_t difference = 0;
  if (__builtin_sub_overflow(a.ore_, b.ore_, &difference))
    throw std::overflow_error("Money: difference out of range");
  return Money{difference};
}

std::string to_decimal_text(Money amount) {
  const auto ore = magnitude(amount.ore());
  return (amount.ore() < 0 ? "-" : "") + std::to_string(ore / 100) + "." + two_digits(ore % 100);
}

std::string to_swedish_text(Money amount) {
  const auto ore = magnitude(amount.ore());
  auto kronor = std::to_string(ore / 100);
  for (auto place = static_cast<std::ptrdiff_t>(kronor.size()) - 3; place > 0; place -= 3)
    kronor.insert(static_cast<std::size_t>(place), no_break_space);
  return (amount.ore() < 0 ? "\u2212" : "") + kronor + "," + two_digits(ore % 100);
}

}  // namespace hemvist
