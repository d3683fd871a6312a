#include <optional>
#include <string_view>

#include "adapters/csv/cell_text.hpp"
#include "tests/catch.hpp"

using namespace hemvist;

TEST_CASE("a decimal is read exactly as written, with comma or point") {
  struct Row {
    std::string_view text;
    ScaledDecimal expected;
    const char* why;
  };
  const Row rows[] = {
      {"0", {0, 0}, "nought"},
      {"507", {507, 0}, "a whole number"},
      {"007", {7, 0}, "leading noughts"},
      {"12,50", {1250, 2}, "comma; the last nought counts as a decimal"},
      {"12.5", {125, 1}, "point"},
      {"0,000001", {1, 6}, "six decimals, the most"},
      {"-3,5", {-35, 1}, "hyphen as minus"},
      {"\u22123,5", {-35, 1}, "the minus sign itself"},
      {"1 234", {1234, 0}, "ordinary blank"},
      {"12\u00A0345\u00A0678,90", {1234567890, 2}, "no-break space"},
      {"1\u202F234,5", {12345, 1}, "narrow no-break space"},
      {"9223372036854775807", {9223372036854775807, 0}, "the largest"},
      {"-9223372036854775808", {-9223372036854775807 - 1, 0}, "the smallest"},
  };
  for (const Row& row : rows) {
    INFO(row.text << ": " << row.why);
    REQUIRE(parse_scaled_decimal(row.text).has_value());
    CHECK(parse_scaled_decimal(row.text)->unscaled == row.expected.unscaled);
    CHECK(parse_scaled_decimal(row.text)->scale == row.expected.scale);
  }
}

TEST_CASE("what could be read in two ways, or in none, is no decimal") {
  struct Row {
    std::string_view text;
    const char* why;
  };
  const Row rows[] = {
      {"", "empty"},
      {"-", "a sign alone"},
      {"+5", "no plus"},
      {"--5", "two signs"},
      {" 5", "outer blanks are the reader's"},
      {"5 ", "a blank with no group after"},
      {"1,234.5", "comma and point"},
      {"1.234,5", "point and comma"},
      {"1,2,3", "two commas"},
      {",5", "nothing before the comma"},
      {"5,", "nothing after the comma"},
      {"1 23", "a group of two"},
      {"1 2345", "a group of four"},
      {"1234 567", "a first group of four"},
      {"1  234", "two blanks"},
      {"1,234 567", "groups among the decimals"},
      {"1e3", "an exponent"},
      {"0,0000001", "seven decimals"},
      {"9223372036854775808", "too large by one"},
      {"-9223372036854775809", "too small by one"},
      {"922337203685477580,71", "too large when the comma goes"},
      {"12 kr", "a unit"},
      {"0x1F", "hexadecimal"},
      {"\u0663", "a digit of another script"},
  };
  for (const Row& row : rows) {
    INFO(row.text << ": " << row.why);
    CHECK_FALSE(parse_scaled_decimal(row.text).has_value());
    CHECK_FALSE(parse_whole(row.text).has_value());
  }
}

TEST_CASE("a whole number has no decimals, not even noughts") {
  CHECK(parse_whole("840") == 840);
  CHECK(parse_whole("1\u00A0440") == 1440);
  CHECK(parse_whole("-2") == -2);
  CHECK(parse_whole("840,0") == std::nullopt);
}

TEST_CASE("outer blanks of every kind go, inner ones stay") {
  CHECK(trim_blanks("\u00A0 \t Anna  Lind \r\n\u00A0") == "Anna  Lind");
  CHECK(trim_blanks(" \u00A0 ").empty());
  CHECK(trim_blanks("à") == "à");
  CHECK(trim_blanks("Â").size() == 2);
}
