#include <optional>
#include <string>
#include <vector>

#include "adapters/csv/delimited_file.hpp"
#include "tests/catch.hpp"

using namespace hemvist;
using Code = RowFault::Code;

namespace {

struct Seen {
  std::size_t line;
  std::string raw;
  std::vector<std::string> cells;  // only of rows without a fault
  std::optional<Code> fault = std::nullopt;
  std::size_t column = 0;
  bool operator==(const Seen&) const = default;
};

std::vector<Seen> rows_of(const std::string& bytes) {
  auto file = DelimitedFile::open_bytes(bytes);
  REQUIRE(file.has_value());
  std::vector<Seen> all;
  CsvRow row;
  while (file->next(row)) {
    Seen seen{row.line, std::string(row.raw), {}};
    if (row.fault) {
      seen.fault = row.fault->code;
      seen.column = row.fault->column;
    } else {
      seen.cells.assign(row.cells.begin(), row.cells.end());
    }
    all.push_back(seen);
  }
  return all;
}

}  // namespace

TEST_CASE("rows are cut into cells, with their line in the file") {
  struct Row {
    std::string bytes;
    std::vector<Seen> expected;
    const char* why;
  };
  const Row rows[] = {
      {"a;b\n", {}, "header only"},
      {"a;b\n1;2\n3;4", {{2, "1;2", {"1", "2"}}, {3, "3;4", {"3", "4"}}}, "no line end after the last"},
      {"a;b\r\n1;2\r\n", {{2, "1;2", {"1", "2"}}}, "CRLF"},
      {"a;b\r1;2\r3;4\r", {{2, "1;2", {"1", "2"}}, {3, "3;4", {"3", "4"}}}, "lone CR"},
      {"a;b\r\n1;2\n\n \n;\n3;4\r", {{2, "1;2", {"1", "2"}}, {6, "3;4", {"3", "4"}}}, "blank lines count but are passed over"},
      {"a;b\n 1 ;\t2\xC2\xA0\n", {{2, " 1 ;\t2\xC2\xA0", {"1", "2"}}}, "outer blanks go from the cells, not from the raw row"},
      {"a\tb\tc\n1\t\t3\n", {{2, "1\t\t3", {"1", "", "3"}}}, "a tab is no blank where it parts the cells"},
      {"a;b;c\n1\n", {{2, "1", {"1", "", ""}}}, "trailing cells left out are empty"},
      {"a;b\n1;2;;\n", {{2, "1;2;;", {"1", "2"}}}, "empty cells too many say nothing"},
      {"a;b\n\"1;2\";\"3\"\n", {{2, "\"1;2\";\"3\"", {"1;2", "3"}}}, "a delimiter inside quotes"},
      {"a;b\n \"1\" ;\"\"\n", {{2, " \"1\" ;\"\"", {"1", ""}}}, "blanks around quotes; an empty quoted cell"},
      {"a;b\n\"en \"\"god\"\" dag\";\"\"\"\"\n", {{2, "\"en \"\"god\"\" dag\";\"\"\"\"", {"en \"god\" dag", "\""}}}, "doubled quotes"},
      {"a;b\n5\" skruv;x\n", {{2, "5\" skruv;x", {"5\" skruv", "x"}}}, "a quote that does not begin the cell is a sign like others"},
      {"a;b\n\"1\r\n2\";\"3\r4\"\n5;6\n",
       {{2, "\"1\r\n2\";\"3\r4\"", {"1\r\n2", "3\r4"}}, {5, "5;6", {"5", "6"}}},
       "line ends inside quotes"},
      {"a;b\n\"1\";\"2\"", {{2, "\"1\";\"2\"", {"1", "2"}}}, "a closing quote is the last byte"},
      {"namn;ort\n\xC5sa \xD6" "berg;Bor\xE5s\n", {{2, "Åsa Öberg;Borås", {"Åsa Öberg", "Borås"}}}, "Windows-1252; the raw row too is UTF-8"},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    CHECK(rows_of(row.bytes) == row.expected);
  }
}

TEST_CASE("a faulty row is named by line and cell, and the rows around it are read") {
  struct Row {
    std::string bytes;
    std::vector<Seen> expected;
    const char* why;
  };
  const std::string line_ends(19, '\n'), one_too_many(20, '\n');
  std::vector<Seen> after_recovery = {{2, "1;\"x", {}, Code::unclosed_quote, 2}, {22, "y\"", {"y\"", ""}}};
  const Row rows[] = {
      {"a;b\n1;2;3\n4;5\n", {{2, "1;2;3", {}, Code::too_many_cells, 3}, {3, "4;5", {"4", "5"}}}, "a cell more than the header"},
      {"a;b\n\"1\"x;2\n4;5\n", {{2, "\"1\"x;2", {}, Code::text_after_quote, 1}, {3, "4;5", {"4", "5"}}}, "text after a closing quote"},
      {"a;b\n1;\"säg \"hej\"\"\n4;5\n",
       {{2, "1;\"säg \"hej\"\"", {}, Code::text_after_quote, 2}, {3, "4;5", {"4", "5"}}},
       "quotes inside that are not doubled"},
      {"a;b\n1;\"2\n4;5\n6;7",
       {{2, "1;\"2", {}, Code::unclosed_quote, 2}, {3, "4;5", {"4", "5"}}, {4, "6;7", {"6", "7"}}},
       "a quote never closed swallows no other row"},
      {"a;b\n1;\"2", {{2, "1;\"2", {}, Code::unclosed_quote, 2}}, "and it may be the last"},
      {"a;b\n1;\"2\n\"3\";4\n",
       {{2, "1;\"2", {}, Code::text_after_quote, 2}, {3, "\"3\";4", {"3", "4"}}},
       "the quotes of the next row close it by mistake"},
      {"a;b\n\"1\n1\";\"2\n\"3\";4\n",
       {{2, "\"1\n1\";\"2", {}, Code::text_after_quote, 2}, {4, "\"3\";4", {"3", "4"}}},
       "lines of an earlier cell stay with their row"},
      {"a;b\n1;\"x" + line_ends + "y\"\n", {{2, "1;\"x" + line_ends + "y\"", {"1", "x" + line_ends + "y"}}}, "twenty lines in quotes are a text"},
      {"a;b\n1;\"x" + one_too_many + "y\"\n", after_recovery, "twenty-one are a forgotten quote"},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    CHECK(rows_of(row.bytes) == row.expected);
  }
}

TEST_CASE("cells and rows have a greatest length") {
  const auto letters = [](std::size_t count) {
    std::string text;
    for (; count > 0; --count) text += "ö";
    return text;
  };
  struct Row {
    std::string row;
    std::optional<Code> fault;
    std::size_t column;
    const char* why;
  };
  const std::string cell(10'000, 'x');
  std::string mebibyte;
  while (mebibyte.size() + 10'001 <= 1024 * 1024) mebibyte += cell + ";";
  mebibyte += std::string(1024 * 1024 - mebibyte.size(), ';');
  const Row rows[] = {
      {"1;" + cell, std::nullopt, 0, "10 000 letters"},
      {"1;" + letters(10'000), std::nullopt, 0, "10 000 letters in 20 000 bytes"},
      {"1;" + cell + "x", Code::cell_too_long, 2, "10 001 letters"},
      {"1;" + letters(10'001), Code::cell_too_long, 2, "10 001 letters in 20 002 bytes"},
      {"\"" + letters(10'001) + "\";1", Code::cell_too_long, 1, "in quotes"},
      {"\"x\n" + std::string(65'536, 'x') + "\n", Code::unclosed_quote, 1, "a quote over a line end, not closed within 64 KiB"},
      {mebibyte, Code::too_many_cells, 3, "1 MiB is not too long a row"},
      {mebibyte + ";", Code::row_too_long, 1, "1 MiB and a byte is"},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    auto file = DelimitedFile::open_bytes("a;b\n" + row.row + "\nnästa;1\n");
    REQUIRE(file.has_value());
    CsvRow read;
    REQUIRE(file->next(read));
    CHECK(read.line == 2);
    REQUIRE(read.fault.has_value() == row.fault.has_value());
    if (row.fault) {
      CHECK(read.fault->code == *row.fault);
      CHECK(read.fault->column == row.column);
    }
    do REQUIRE(file->next(read));
    while (read.fault);
    CHECK(read.cells[0] == "nästa");
  }
}

TEST_CASE("a row of many megabytes is one fault, cut between letters, and the line count goes on") {
  for (const std::string end : {"\n", "\r\n", "\r"}) {
    std::string bytes = "a;b" + end + "x";
    for (int i = 0; i < 2'000'000; ++i) bytes += "ö";
    bytes += end + "1;2" + end;
    auto file = DelimitedFile::open_bytes(bytes);
    REQUIRE(file.has_value());
    CsvRow row;
    REQUIRE(file->next(row));
    REQUIRE(row.fault.has_value());
    CHECK(row.fault->code == Code::row_too_long);
    CHECK(row.raw.size() == 1024 * 1024 - 1);
    REQUIRE(file->next(row));
    CHECK(row.line == 3);
    CHECK(row.cells[0] == "1");
    CHECK_FALSE(file->next(row));
  }
}

TEST_CASE("every fault of a row has a sentence that says what to do") {
  CHECK(sentence({Code::unclosed_quote, 2}) ==
        "Citattecknet i kolumn 2 avslutas inte. Sätt ett citattecken sist i cellen eller ta bort det första.");
  CHECK(sentence({Code::text_after_quote, 3}) ==
        "Det står text efter citattecknet som avslutar kolumn 3. Skriv ett citattecken inne i en text som två (\"\").");
  CHECK(sentence({Code::too_many_cells, 4}) ==
        "Raden har fler celler än rubrikraden. Sätt citattecken runt en text som innehåller skiljetecknet.");
  CHECK(sentence({Code::cell_too_long, 5}) == "Texten i kolumn 5 har fler än 10 000 tecken. Korta den.");
  CHECK(sentence({Code::row_too_long, 1}) ==
        "Raden är längre än en megabyte. Kontrollera att filen har radbrytningar.");
}
