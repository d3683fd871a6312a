#include <stdexcept>

#include "adapters/ubl/line_figures.hpp"
#include "tests/catch.hpp"
#include "tests/engine/invoicing/sample_invoice.hpp"

using namespace hemvist;

TEST_CASE("each unit has the code that says it") {
  CHECK(std::string{unit_code(LineUnit::minut)} == "MIN");
  CHECK(std::string{unit_code(LineUnit::dag)} == "DAY");
  CHECK(std::string{unit_code(LineUnit::manad)} == "MON");
  CHECK(std::string{unit_code(LineUnit::besok)} == "EA");
  CHECK(std::string{unit_code(LineUnit::tillfalle)} == "EA");
  CHECK(std::string{unit_code(LineUnit::styck)} == "EA");
}

TEST_CASE("a quantity is exact, or has nine decimals") {
  struct Row {
    Rational quantity;
    std::string_view text;
    const char* why;
  };
  const Row rows[] = {
      {Rational{135}, "135", "whole minutes"},
      {Rational{135, 2}, "67.5", "half of a shared visit"},
      {Rational{1, 8}, "0.125", "three decimals"},
      {Rational{1, 512}, "0.001953125", "nine decimals are exact"},
      {Rational{7, 3}, "2.333333333", "a third has no end"},
      {Rational{20, 3}, "6.666666667", "rounded up"},
      {Rational{44640}, "44640", "every minute of a month"},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    CHECK(quantity_text(row.quantity) == row.text);
  }
}

TEST_CASE("a price keeps every decimal of its share and has at least two") {
  struct Row {
    std::string_view price;
    Rational percent;
    std::string_view text;
    const char* why;
  };
  const Row rows[] = {
      {"507", Rational{100}, "507.00", "whole kronor"},
      {"414.80", Rational{100}, "414.80", "a nought at the end stays"},
      {"382", Rational{75}, "286.50", "75 percent of 382"},
      {"3.33", Rational{50}, "1.665", "half an öre"},
      {"414.80", Rational{33}, "136.884", "33 percent"},
      {"507", Rational{1, 3}, "1.69", "a third of a percent that comes out even"},
      {"0.01", Rational{1, 2}, "0.00005", "five decimals"},
      {"382", Rational{125, 2}, "238.75", "62.5 percent"},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    CHECK(price_amount_text(sample::line(1, {LineUnit::besok, Rational{1}, Per::besok, row.price, "0", row.percent}).priced.key) == row.text);
  }
}

TEST_CASE("a price without an end in decimals is refused, not rounded") {
  const auto line = sample::line(1, {LineUnit::besok, Rational{1}, Per::besok, "100", "33.33", Rational{100, 3}});
  CHECK_THROWS_AS(price_amount_text(line.priced.key), std::logic_error);
}
