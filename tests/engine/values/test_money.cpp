#include <limits>
#include <stdexcept>

#include "engine/values/money.hpp"
#include "tests/catch.hpp"

using namespace hemvist;

TEST_CASE("an amount is read from its text to the öre") {
  struct Row {
    const char* text;
    std::int64_t ore;
  };
  for (const auto& [text, ore] : {Row{"507", 50700}, Row{"507.00", 50700}, Row{"414,80", 41480}, Row{"0,5", 50}, Row{"22.05", 2205},
                                  Row{"0", 0}, Row{"007", 700}, Row{"999999999999,99", 99'999'999'999'999}}) {
    INFO(text);
    REQUIRE(Money::parse(text));
    CHECK(Money::parse(text)->ore() == ore);
  }
}

TEST_CASE("what is no amount is nothing") {
  for (const char* text : {"", "-5", "+5", "5,", ",5", "1 000", "1.234", "5 kr", "1,2,3", "1e3", "1234567890123", "NO", "0x10"}) {
    INFO(text);
    CHECK_FALSE(Money::parse(text));
  }
}

TEST_CASE("an amount is written for machines and for people") {
  struct Row {
    std::int64_t ore;
    const char* decimal;
    const char* swedish;
  };
  for (const auto& [ore, decimal, swedish] :
       {Row{114075, "1140.75", "1\u00a0140,75"}, Row{0, "0.00", "0,00"}, Row{5, "0.05", "0,05"}, Row{-5, "-0.05", "\u22120,05"},
        Row{123456789, "1234567.89", "1\u00a0234\u00a0567,89"}, Row{-100050, "-1000.50", "\u22121\u00a0000,50"}, Row{99900, "999.00", "999,00"},
        Row{std::numeric_limits<std::int64_t>::min(), "-92233720368547758.08", "\u221292\u00a0233\u00a0720\u00a0368\u00a0547\u00a0758,08"}}) {
    CHECK(to_decimal_text(Money::from_ore(ore)) == decimal);
    CHECK(to_swedish_text(Money::from_ore(ore)) == swedish);
  }
}

TEST_CASE("a sum that does not fit is an exception, never another amount") {
  const auto most = Money::from_ore(std::numeric_limits<std::int64_t>::max());
  const auto least = Money::from_ore(std::numeric_limits<std::int64_t>::min());
  CHECK_THROWS_AS(most + Money::from_ore(1), std::overflow_error);
  CHECK_THROWS_AS(least - Money::from_ore(1), std::overflow_error);
  CHECK_THROWS_AS(-least, std::overflow_error);
  auto sum = Money::from_ore(16200);
  sum += Money::from_ore(17667);
  CHECK(sum == Money::from_ore(33867));
  sum -= Money::from_ore(33867);
  CHECK(sum.is_zero());
}
