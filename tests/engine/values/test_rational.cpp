#include <limits>
#include <stdexcept>

#include "engine/values/rational.hpp"
#include "tests/catch.hpp"

using namespace hemvist;

namespace {

constexpr auto most = std::numeric_limits<std::int64_t>::max();
constexpr auto least = std::numeric_limits<std::int64_t>::min();

}  // namespace

TEST_CASE("a fraction is kept in lowest terms with a positive denominator") {
  CHECK(Rational{6, -4}.numerator() == -3);
  CHECK(Rational{6, -4}.denominator() == 2);
  CHECK(Rational{0, 17} == Rational{0});
  CHECK(Rational{0, -17}.denominator() == 1);
  CHECK(Rational{most, most} == Rational{1});
  CHECK(Rational{least, least} == Rational{1});
}

TEST_CASE("fractions are reckoned with exactly") {
  CHECK(Rational{1, 3} + Rational{1, 6} == Rational{1, 2});
  CHECK(Rational{1, 3} - Rational{1, 2} == Rational{-1, 6});
  CHECK(Rational{96} * Rational{382, 60} == Rational{3056, 5});
  CHECK(Rational{1, 3} / Rational{-2, 3} == Rational{-1, 2});
  CHECK(Rational{most, 2} * Rational{2, most} == Rational{1});
}

TEST_CASE("fractions are ordered by value, without overflow") {
  CHECK(Rational{1, 3} < Rational{1, 2});
  CHECK(Rational{-1, 2} < Rational{-1, 3});
  CHECK(Rational{most, most - 1} > Rational{most - 1, most});
  CHECK(Rational{2, 4} <= Rational{1, 2});
}

TEST_CASE("a fraction is rounded half away from zero, up or down") {
  struct Row {
    Rational value;
    std::int64_t half_up, up, down;
  };
  for (const auto& row : {Row{{1, 2}, 1, 1, 0}, Row{{5, 2}, 3, 3, 2}, Row{{-1, 2}, -1, 0, -1}, Row{{499'999, 1'000'000}, 0, 1, 0},
                          Row{{-499'999, 1'000'000}, 0, 0, -1}, Row{{53'000, 3}, 17'667, 17'667, 17'666}, Row{{7, 1}, 7, 7, 7},
                          Row{{-7, 1}, -7, -7, -7}, Row{{most, 2}, 4'611'686'018'427'387'904, 4'611'686'018'427'387'904, 4'611'686'018'427'387'903}}) {
    INFO(row.value.numerator() << "/" << row.value.denominator());
    CHECK(round_half_up(row.value) == row.half_up);
    CHECK(round_up(row.value) == row.up);
    CHECK(round_down(row.value) == row.down);
  }
}

TEST_CASE("a fraction is written in decimals") {
  CHECK(to_decimal_text(Rational{135}) == "135");
  CHECK(to_decimal_text(Rational{135, 2}) == "67.5");
  CHECK(to_decimal_text(Rational{1, 3}) == "0.333333");
  CHECK(to_decimal_text(Rational{2, 3}) == "0.666667");
  CHECK(to_decimal_text(Rational{2, 3}, 2) == "0.67");
  CHECK(to_decimal_text(Rational{-1, 8}) == "-0.125");
  CHECK(to_decimal_text(Rational{1, 50}) == "0.02");
}

TEST_CASE("what has no value or does not fit is an exception") {
  CHECK_THROWS_AS((Rational{1, 0}), std::domain_error);
  CHECK_THROWS_AS(Rational{1} / Rational{0}, std::domain_error);
  CHECK_THROWS_AS(Rational{most} + Rational{1}, std::overflow_error);
  CHECK_THROWS_AS(Rational{most} * Rational{2}, std::overflow_error);
  CHECK_THROWS_AS(Rational(1, most) * Rational(1, 2), std::overflow_error);
}
