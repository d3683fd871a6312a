#include "adapters/yaml/read_reference_rates.hpp"

#include <fstream>
#include <iterator>

#include "tests/catch.hpp"

using namespace hemvist;

namespace {

std::string rates_of(const std::string& half_years) { return "tillägg:\n  procentenheter: 8\n  källa: prov\nhalvår:\n" + half_years; }
std::string half_year(const std::string& from, const std::string& percent) { return "  - från: " + from + "\n    procent: " + percent + "\n    källa: prov\n"; }

}  // namespace

TEST_CASE("the known referensränta is read, and what is not known is not there") {
  std::ifstream in{std::string{HEMVIST_SOURCE_DIR} + "/rules/referensranta.yaml"};
  const auto rates = read_reference_rates(std::string{std::istreambuf_iterator<char>{in}, {}}, "referensranta.yaml");
  REQUIRE(rates);
  CHECK(rates->added == Rational{8});
  REQUIRE(rates->find(*parse_day("2023-06-30")));
  CHECK(rates->find(*parse_day("2023-06-30"))->percent == Rational{5, 2});
  CHECK(rates->find(*parse_day("2023-07-01"))->percent == Rational{7, 2});
  CHECK(rates->find(*parse_day("2018-01-01"))->percent == Rational{-1, 2});
  CHECK(rates->find(*parse_day("2010-12-31")) == nullptr);
  CHECK(rates->find(*parse_day("2099-01-01")) == nullptr);
  for (std::size_t i = 1; i < rates->half_years.size(); ++i) CHECK(rates->half_years[i].half_year.from == rates->half_years[i - 1].half_year.end);
}

TEST_CASE("a referensränta that is not told as it must be is refused") {
  struct Case {
    const char* why;
    std::string bytes;
  };
  for (const auto& [why, bytes] : std::initializer_list<Case>{
           {"not a half-year", rates_of(half_year("2024-02-01", "\"4,00\""))},
           {"the same twice", rates_of(half_year("2024-01-01", "\"4,00\"") + half_year("2024-01-01", "\"4,00\""))},
           {"out of order", rates_of(half_year("2024-07-01", "\"4,00\"") + half_year("2024-01-01", "\"4,00\""))},
           {"not a number", rates_of(half_year("2024-01-01", "\"fyra\""))},
           {"not in quotes", rates_of(half_year("2024-01-01", "4.00"))},
           {"out of all reason", rates_of(half_year("2024-01-01", "\"400\""))},
           {"without a source", rates_of("  - från: 2024-01-01\n    procent: \"4,00\"\n")},
           {"without the points", "halvår:\n" + half_year("2024-01-01", "\"4,00\"")},
           {"another key", rates_of(half_year("2024-01-01", "\"4,00\"")) + "annat: 1\n"}}) {
    INFO(why);
    CHECK_FALSE(read_reference_rates(bytes, "prov.yaml"));
  }
  CHECK(read_reference_rates(rates_of(half_year("2024-01-01", "\"4,00\"") + half_year("2025-01-01", "\"3,00\"")), "prov.yaml"));
}
