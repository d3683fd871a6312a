#include <string>
#include <string_view>

#include "adapters/csv/write_rows.hpp"
#include "tests/catch.hpp"

using namespace hemvist;

TEST_CASE("a row is written with quotes only where they are needed") {
  std::string out;
  append_row(out, {"BO-1", "", "12,50", "a;b", "säg \"hej\"", "två\nrader", " inledande", "5\" skruv"});
  CHECK(out == "BO-1;;12,50;\"a;b\";\"säg \"\"hej\"\"\";\"två\nrader\";\" inledande\";\"5\"\" skruv\"\r\n");
}

TEST_CASE("text that a spreadsheet would reckon is guarded") {
  struct Row {
    std::string_view text, expected;
  };
  const Row rows[] = {
      {"=1+1", "'=1+1"},   {"+46", "'+46"},         {"-a", "'-a"},   {"@SUM(A1)", "'@SUM(A1)"},
      {"\t=1", "'\t=1"},   {"\r=1", "'\r=1"},       {"\n=1", "'\n=1"}, {"Anna", "Anna"},
      {"a=b", "a=b"},      {"", ""},                {"'x", "'x"},
  };
  for (const Row& row : rows) CHECK(guard_formula(row.text) == row.expected);
}
