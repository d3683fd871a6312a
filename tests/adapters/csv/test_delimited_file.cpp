#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "adapters/csv/delimited_file.hpp"
#include "tests/catch.hpp"

using namespace hemvist;
using namespace std::string_literals;
using Names = std::vector<std::string>;

TEST_CASE("delimiter, encoding and header are found out") {
  struct Row {
    std::string bytes;
    char delimiter;
    Encoding encoding;
    Names header;
    const char* why;
  };
  const Row rows[] = {
      {"a;b;c\n", ';', Encoding::utf8, {"a", "b", "c"}, "semicolons"},
      {"a,b,c\n", ',', Encoding::utf8, {"a", "b", "c"}, "commas"},
      {"a\tb\tc\n", '\t', Encoding::utf8, {"a", "b", "c"}, "tabs"},
      {"a,b;c,d;e\n", ';', Encoding::utf8, {"a,b", "c,d", "e"}, "as many of each: semicolon first"},
      {"a;\"b,c,d,e\";f\n", ';', Encoding::utf8, {"a", "b,c,d,e", "f"}, "commas inside quotes do not count"},
      {"besök\n1\n", ';', Encoding::utf8, {"besök"}, "one column"},
      {"a;b", ';', Encoding::utf8, {"a", "b"}, "header only, without a line end"},
      {"a;b;\n", ';', Encoding::utf8, {"a", "b", ""}, "a column without a name stays"},
      {"\n  \n;;\r\na,b,c,d\n", ';', Encoding::utf8, {"a,b,c,d"}, "the first line with a sign decides"},
      {"\n\t\na,b\n", ',', Encoding::utf8, {"a", "b"}, "blank lines before the header"},
      {"\xEF\xBB\xBF" "\xC3\xA4rende;zon\r\n", ';', Encoding::utf8, {"ärende", "zon"}, "the mark is no part of the name"},
      {"\xEF\xBB\xBF\"a\";b\r\n", ';', Encoding::utf8, {"a", "b"}, "a quote right after the mark"},
      {"\xE4rende;beg\xE4ran\r\n", ';', Encoding::windows_1252, {"ärende", "begäran"}, "Windows-1252"},
      {"a;b\n\xE5;\xF6\n", ';', Encoding::windows_1252, {"a", "b"}, "Windows-1252 shows in a later row"},
      {" a ; B b \n", ';', Encoding::utf8, {"a", "B b"}, "as written but for outer blanks"},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    const auto file = DelimitedFile::open_bytes(row.bytes);
    REQUIRE(file.has_value());
    CHECK(file->delimiter() == row.delimiter);
    CHECK(file->encoding() == row.encoding);
    CHECK(file->header() == row.header);
  }
}

TEST_CASE("a file that cannot be read for certain is refused with a reason") {
  struct Row {
    std::string bytes, expected;
  };
  const std::string empty = "Filen är tom. Den ska ha en rubrikrad och en rad per uppgift.";
  const std::string utf16 = "Filen är sparad som UTF-16. Spara den som CSV UTF-8 och läs in den igen.";
  const Row rows[] = {
      {"", empty},
      {"\xEF\xBB\xBF", empty},
      {" \r\n\n;;\n", empty},
      {"\xFF\xFE" "a\0;\0"s, utf16},
      {"a\0;\0b\0"s, utf16},
      {"a;b\r\n1;2\r\n3;\0\r\n"s, "Filen innehåller nolltecken (rad 3) och är antagligen skadad. Exportera den på nytt."},
      {"a;b\r\r\xE5;\x81\r",
       "Filen är varken hel UTF-8 eller Windows-1252 (rad 3). Spara den som CSV UTF-8 och läs in den igen."},
      {"a;b\n\xC3\xA5;1\n\xE5;2\n",
       "Filen är varken hel UTF-8 eller Windows-1252 (rad 3). Spara den som CSV UTF-8 och läs in den igen."},
      {"a;\"b\n1;2\n",
       "Rubrikraden går inte att läsa. Citattecknet i kolumn 2 avslutas inte. Sätt ett citattecken sist i cellen eller ta "
       "bort det första."},
  };
  for (const Row& row : rows) {
    const auto file = DelimitedFile::open_bytes(row.bytes);
    INFO(row.expected);
    REQUIRE_FALSE(file.has_value());
    CHECK(sentence(file.error()) == row.expected);
  }
}

TEST_CASE("a file on disk reads as its bytes do, and one that is not there is unreadable") {
  const auto folder = std::filesystem::temp_directory_path();
  const auto path = folder / "hemvist_test_delimited_file.csv";
  std::ofstream(path, std::ios::binary) << "namn;tal\r\n\xC5sa;1\r\n";
  auto file = DelimitedFile::open(path);
  REQUIRE(file.has_value());
  CsvRow row;
  REQUIRE(file->next(row));
  CHECK(row.cells[0] == "Åsa");
  CHECK(row.raw == "Åsa;1");
  CHECK_FALSE(file->next(row));
  std::filesystem::remove(path);

  for (const auto& nothing : {path, folder}) {
    const auto refused = DelimitedFile::open(nothing);
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().code == CsvFault::Code::unreadable);
    CHECK(refused.error().detail == nothing.string());
  }
}

TEST_CASE("rows that lie across the pieces a file is read in come out whole") {
  for (const std::string end : {"\n", "\r\n", "\r"}) {
    for (const std::string letter : {"\xF6", "\xC3\xB6"}) {
      std::string bytes = "nr;text" + end;
      for (int nr = 0; nr < 60'000; ++nr)
        bytes += std::to_string(nr) + ";\"s" + letter + "g \"\"hej\"\"" + end + "igen\"" + end;
      auto file = DelimitedFile::open_bytes(bytes);
      REQUIRE(file.has_value());
      CsvRow row;
      std::size_t count = 0;
      bool as_written = true;
      for (; file->next(row); ++count)
        as_written = as_written && !row.fault && row.line == 2 + 2 * count && row.cells[0] == std::to_string(count) &&
                     row.cells[1] == "sög \"hej\"" + end + "igen";
      CHECK(as_written);
      CHECK(count == 60'000);
    }
  }
}
