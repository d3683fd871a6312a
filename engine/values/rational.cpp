#include "engine/values/rational.hpp"

#include <algorithm>
#include <limits>
#include <stdexcept>

namespace hemvist {
namespace {

using Wide = __int128;

Wide greatest_common_divisor(Wide a, Wide b) {
  if (a < 0) a = -a;
  while (b != 0) {
    const Wide rest = a % b;
    a = b;
    b = rest;
  }
  return a;
}

std::int64_t narrow(Wide value) {
  if (value > std::numeric_limits<std::int64_t>::max() || value < std::numeric_limits<std::int64_t>::min())
    throw std::overflow_error("Rational: out of range");
  return static_cast<std::int64_t>(value);
}

Rational reduced(Wide numerator, Wide denominator) {
  if (denominator == 0) throw std::domain_error("Rational: division by zero");
  if (denominator < 0) {
    numerator = -numerator;
    denominator = -denominator;
  }
  const Wide divisor = greatest_common_divisor(numerator, denominator);
  return {narrow(numerator / divisor), narrow(denominator / divisor)};
}

Wide floor_quotient(Wide a, Wide b) {
  const Wide quotient = a / b;
  return a % b != 0 && a < 0 ? quotient - 1 : quotient;
}

}  // namespace

Rational::Rational(std::int64_t numerator, std::int64_t denominator) {
  if (denominator > 0 && greatest_common_divisor(numerator, denominator) == 1) {
    numerator_ = numerator;
    denominator_ = denominator;
  } else {
    *this = reduced(numerator, denominator);
  }
}

Rational operator+(const Rational& a, const Rational& b) {
  if (a.denominator_ == b.denominator_)
    return reduced(Wide{a.numerator_} + b.numerator_, a.denominator_);
  return reduced(Wide{a.numerator_} * b.denominator_ + Wide{b.numerator_} * a.denominator_,
                 Wide{a.denominator_} * b.denominator_);
}

Rational operator-(const Rational& a, const Rational& b) {
  return reduced(Wide{a.numerator_} * b.denominator_ - Wide{b.numerator_} * a.denominator_,
                 Wide{a.denominator_} * b.denominator_);
}

Rational operator*(const Rational& a, const Rational& b) {
  return reduced(Wide{a.numerator_} * b.numerator_, Wide{a.denominator_} * b.denominator_);
}

Rational operator/(const Rational& a, const Rational& b) {
  return reduced(Wide{a.numerator_} * b.denominator_, Wide{a.denominator_} * b.numerator_);
}

std::strong_ordering operator<=>(const Rational& a, const Rational& b) {
  const Wide left = Wide{a.numerator_} * b.denominator_;
  const Wide right = Wide{b.numerator_} * a.denominator_;
  return left < right ? std::strong_ordering::less
                      : (left > right ? std::strong_ordering::greater : std::strong_ordering::equal);
}

std::int64_t round_half_up(const Rational& value) {
  const Wide numerator = value.numerator() < 0 ? -Wide{value.numerator()} : Wide{value.numerator()};
  const Wide rounded = (2 * numerator + value.denominator()) / (Wide{2} * value.denominator());
  return narrow(value.numerator() < 0 ? -rounded : rounded);
}

std::int64_t round_down(const Rational& value) {
  return narrow(floor_quotient(value.numerator(), value.denominator()));
}

std::int64_t round_up(const Rational& value) {
  return narrow(-floor_quotient(-Wide{value.numerator()}, value.denominator()));
}

std::optional<int> decimal_count(const Rational& value) {
  auto rest = value.denominator();
  int twos = 0;
  int fives = 0;
  for (; rest % 2 == 0; rest /= 2) ++twos;
  for (; rest % 5 == 0; rest /= 5) ++fives;
  if (rest != 1) return std::nullopt;
  return std::max(twos, fives);
}

std::string to_decimal_text(const Rational& value, int most_decimals) {
  Rational scale{1};
  int decimals = 0;
  while (decimals < most_decimals && !(value * scale).is_whole()) {
    scale = scale * Rational{10};
    ++decimals;
  }
  const auto scaled = round_half_up(value * scale);
  auto digits = std::to_string(scaled < 0 ? -scaled : scaled);
  if (digits.size() <= static_cast<std::size_t>(decimals))
    digits.insert(0, static_cast<std::size_t>(decimals) + 1 - digits.size(), '0');
  if (decimals > 0) digits.insert(digits.size() - static_cast<std::size_t>(decimals), 1, '.');
  if (scaled < 0) digits.insert(0, 1, '-');
  return digits;
}

}  // namespace hemvist
