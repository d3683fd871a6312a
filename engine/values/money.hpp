#pragma once
// An amount of Swedish money in whole öre: exact, and overflow throws.
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hemvist {

class Money {
public:
  constexpr Money() = default;

  static constexpr Money from_ore(std::int64_t ore) { return Money{ore}; }
  // "507", "507.00", "414,80": at most two decimals, at most twelve digits of kronor, no sign.
  static std::optional<Money> parse(std::string_view text);

  constexpr std::int64_t ore() const { return ore_; }
  constexpr bool is_zero() const { return ore_ == 0; }

  friend constexpr auto operator<=>(Money, Money) = default;
  friend Money operator+(Money a, Money b);
  friend Money operator-(Money a, Money b);
  Money operator-() const { return Money{} - *this; }
  Money& operator+=(Money other) { return *this = *this + other; }
  Money& operator-=(Money other) { return *this = *this - other; }

private:
  explicit constexpr Money(std::int64_t ore) : ore_{ore} {}
  std::int64_t ore_ = 0;
};

// "1140.75": the form of JSON and UBL.
std::string to_decimal_text(Money amount);
// "1 140,75": the form people read, with no-break spaces between thousands.
std::string to_swedish_text(Money amount);

}  // namespace hemvist
