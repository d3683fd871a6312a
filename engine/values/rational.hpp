#pragma once
// An exact fraction of two 64-bit integers, always in lowest terms with a positive denominator; overflow throws.
#include <compare>
#include <cstdint>
#include <optional>
#include <string>

namespace hemvist {

class Rational {
public:
  constexpr Rational() = default;
  constexpr explicit Rational(std::int64_t whole) : numerator_{whole} {}
  Rational(std::int64_t numerator, std::int64_t denominator);

  constexpr std::int64_t numerator() const { return numerator_; }
  constexpr std::int64_t denominator() const { return denominator_; }
  constexpr bool is_whole() const { return denominator_ == 1; }
  constexpr bool is_zero() const { return numerator_ == 0; }

  friend Rational operator+(const Rational& a, const Rational& b);
  friend Rational operator-(const Rational& a, const Rational& b);
  friend Rational operator*(const Rational& a, const Rational& b);
  friend Rational operator/(const Rational& a, const Rational& b);
  Rational& operator+=(const Rational& other) { return *this = *this + other; }
  Rational& operator-=(const Rational& other) { return *this = *this - other; }

  friend bool operator==(const Rational&, const Rational&) = default;
  friend std::strong_ordering operator<=>(const Rational& a, const Rational& b);

private:
  std::int64_t numerator_ = 0;
  std::int64_t denominator_ = 1;
};

// The nearest whole number; a half goes away from zero (for what is never negative: up).
std::int64_t round_half_up(const Rational& value);
std::int64_t round_up(const Rational& value);
std::int64_t round_down(const Rational& value);

// How many decimals it has; none for a fraction that has no end in decimals.
std::optional<int> decimal_count(const Rational& value);

// "135", "67.5"; a fraction without an end in decimals is written with `most_decimals`, rounded half up.
std::string to_decimal_text(const Rational& value, int most_decimals = 6);

}  // namespace hemvist
