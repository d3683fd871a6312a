#include "adapters/csv/write_sheet.hpp"
#include "adapters/xlsx/write_xlsx.hpp"
#include "tests/catch.hpp"

using namespace hemvist;

namespace {

Sheet sheet() {
  return {"Prov", "Blad", parse_day("2025-08-05").value(), {{"text", 20}, {"antal", 8}, {"belopp", 10}, {"datum", 11}, {"tomt", 5}},
          {{{std::string{"=1+1"}, Rational{67, 2}, Money::from_ore(114'075), parse_day("2025-07-03").value(), {}}},
           {{std::string{"summa; \"alla\""}, Rational{-3}, Money::from_ore(-5), {}, {}}, true}}};
}

}  // namespace

TEST_CASE("a table is written as CSV with a byte-order mark, decimal points, and no formula") {
  CHECK(sheet_csv(sheet()) ==
        "\xEF\xBB\xBF"
        "text;antal;belopp;datum;tomt\r\n'=1+1;33.5;1140.75;2025-07-03;\r\n\"summa; \"\"alla\"\"\";-3;-0.05;;\r\n");
}

// What is in it is read back by tests/adapters/cli/check_underlag.
TEST_CASE("the same table gives the same workbook, and another another") {
  const auto once = write_xlsx(sheet());
  CHECK(once.starts_with("PK\x03\x04"));
  CHECK(once == write_xlsx(sheet()));
  auto other = sheet();
  other.rows[0].cells[1] = Rational{34};
  CHECK(once != write_xlsx(other));
  other = sheet();
  other.day += date::days{1};
  CHECK(once != write_xlsx(other));
}

TEST_CASE("a tab that cannot be made is the programmer's fault") {
  auto wrong = sheet();
  wrong.name = "för lång för en flik i en arbetsbok";
  CHECK_THROWS_AS(write_xlsx(wrong), std::runtime_error);
}
