#include <rapidcheck.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "adapters/csv/cell_text.hpp"
#include "adapters/csv/delimited_file.hpp"
#include "adapters/csv/write_rows.hpp"
#include "tests/catch.hpp"

using namespace hemvist;

namespace {

using Cells = std::vector<std::string>;

std::string any_cell() {
  const auto parts = *rc::gen::container<std::vector<std::string>>(
      rc::gen::element<std::string>("a", "Ö", "€", ";", ",", "\t", "\"", "\"\"", "\n", "\r", "\r\n", " ", "\u00A0", "=", "7"));
  std::string text;
  int lines = 0;
  for (const std::string& part : parts)
    if (part.find_first_of("\r\n") == std::string::npos || ++lines < 19) text += part;
  return std::string(trim_blanks(text));
}

std::vector<std::string_view> views(const Cells& cells) { return {cells.begin(), cells.end()}; }

}  // namespace

TEST_CASE("what is written is read back, whatever the cells hold") {
  REQUIRE(rc::check("write, then read", [] {
    const auto width = *rc::gen::inRange<std::size_t>(1, 6);
    std::vector<Cells> table(*rc::gen::inRange<std::size_t>(0, 20), Cells(width));
    for (Cells& row : table) {
      for (std::string& cell : row) cell = any_cell();
      if (std::ranges::all_of(row, &std::string::empty)) row[0] = "x";
    }
    Cells header;
    for (std::size_t column = 0; column < width; ++column) header.push_back("k" + std::to_string(column));

    std::string written(*rc::gen::element<std::string_view>("", utf8_bom));
    append_row(written, views(header));
    for (const Cells& row : table) append_row(written, views(row));

    auto file = DelimitedFile::open_bytes(written);
    RC_ASSERT(file.has_value());
    RC_ASSERT(file->header() == header);
    CsvRow read;
    for (const Cells& row : table) {
      RC_ASSERT(file->next(read));
      RC_ASSERT(!read.fault.has_value());
      RC_ASSERT(Cells(read.cells.begin(), read.cells.end()) == row);
    }
    RC_ASSERT(!file->next(read));
  }));
}

TEST_CASE("any bytes at all are read to the end, and every line of text is in some row") {
  REQUIRE(rc::check("bytes from a small alphabet", [] {
    const auto text = *rc::gen::container<std::string>(rc::gen::element('a', ';', '"', '\n', '\r', ' ', ',', '\t', '\xE5'));
    auto file = DelimitedFile::open_bytes("x;y\n" + text);
    RC_ASSERT(file.has_value());
    std::size_t letters = 0, line = 1;
    CsvRow row;
    while (file->next(row)) {
      RC_ASSERT(row.line > line);
      line = row.line;
      letters += static_cast<std::size_t>(std::ranges::count(row.raw, 'a'));
    }
    RC_ASSERT(letters == static_cast<std::size_t>(std::ranges::count(text, 'a')));
  }));
}
