#include "adapters/csv/cell_text.hpp"

#include <cstddef>

namespace hemvist {
namespace {

constexpr std::string_view no_break_space = "\u00A0";

bool is_ascii_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

// The bytes of the blank that the text begins or ends with, or 0. Every cell comes here: compared byte by byte for speed.
std::size_t blank_first(std::string_view text) {
  if (text.empty()) return 0;
  if (is_ascii_blank(text.front())) return 1;
  return text.front() == no_break_space[0] && text.starts_with(no_break_space) ? no_break_space.size() : 0;
}

std::size_t blank_last(std::string_view text) {
  if (text.empty()) return 0;
  if (is_ascii_blank(text.back())) return 1;
  return text.back() == no_break_space[1] && text.ends_with(no_break_space) ? no_break_space.size() : 0;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool take(std::string_view& text, std::string_view prefix) {
  if (!text.starts_with(prefix)) return false;
  text.remove_prefix(prefix.size());
  return true;
}

bool take_group_blank(std::string_view& text) {
  return take(text, " ") || take(text, no_break_space) || take(text, "\u202F");
}

// Takes digits onto `value`, away from zero; nullopt when it overflows.
std::optional<std::size_t> take_digits(std::string_view& text, bool negative, std::int64_t& value) {
  std::size_t count = 0;
  for (; !text.empty() && is_digit(text.front()); text.remove_prefix(1), ++count) {
    const std::int64_t digit = text.front() - '0';
    if (__builtin_mul_overflow(value, 10, &value) ||
        __builtin_add_overflow(value, negative ? -digit : digit, &value))
      return std::nullopt;
  }
  return count;
}

}  // namespace

std::string_view trim_blanks(std::string_view text) {
  while (const std::size_t size = blank_first(text)) text.remove_prefix(size);
  while (const std::size_t size = blank_last(text)) text.remove_suffix(size);
  return text;
}

std::optional<ScaledDecimal> parse_scaled_decimal(std::string_view text) {
  constexpr std::size_t max_scale = 6;
  const bool negative = take(text, "-") || take(text, "\u2212");
  ScaledDecimal decimal;

  const auto first_group = take_digits(text, negative, decimal.unscaled);
  if (!first_group || *first_group == 0) return std::nullopt;
  while (take_group_blank(text))
    if (*first_group > 3 || take_digits(text, negative, decimal.unscaled) != 3u) return std::nullopt;

  if (take(text, ",") || take(text, ".")) {
    const auto decimals = take_digits(text, negative, decimal.unscaled);
    if (!decimals || *decimals == 0 || *decimals > max_scale) return std::nullopt;
    decimal.scale = static_cast<int>(*decimals);
  }
  if (!text.empty()) return std::nullopt;
  return decimal;
}

std::optional<std::int64_t> parse_whole(std::string_view text) {
  const auto decimal = parse_scaled_decimal(text);
  if (!decimal || decimal->scale != 0) return std::nullopt;
  return decimal->unscaled;
}

}  // namespace hemvist
