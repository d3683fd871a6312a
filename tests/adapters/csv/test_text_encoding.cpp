#include <string>

#include "adapters/csv/text_encoding.hpp"
#include "tests/catch.hpp"

using namespace hemvist;
using namespace std::string_literals;
using Code = EncodingFault::Code;

TEST_CASE("a text is UTF-8 when all of it is, else Windows-1252") {
  struct Row {
    std::string bytes;
    Encoding expected;
    const char* why;
  };
  const Row rows[] = {
      {"", Encoding::utf8, "nothing contradicts it"},
      {"besok;start", Encoding::utf8, "ASCII is both"},
      {"\xEF\xBB\xBF" "a", Encoding::utf8, "a byte order mark"},
      {"Sk\xC3\xA4rholmen", Encoding::utf8, "ä in two bytes"},
      {"\xE2\x82\xAC \xF0\x9F\x8F\xA0", Encoding::utf8, "three and four bytes"},
      {"Sk\xE4rholmen", Encoding::windows_1252, "ä in one byte"},
      {"\xE5\xE4\xF6\xC5\xC4\xD6", Encoding::windows_1252, "only Swedish letters"},
      {"slut p\xE5", Encoding::windows_1252, "the last byte begins a sequence that never comes"},
      {"\xC0\xAF", Encoding::windows_1252, "an overlong form is no UTF-8"},
      {"\xE0\x9F\xBF", Encoding::windows_1252, "an overlong form of three bytes"},
      {"\xED\xA0\x80", Encoding::windows_1252, "a surrogate is no UTF-8"},
      {"\xF4\xBF\xBF\xBF", Encoding::windows_1252, "above U+10FFFF"},
      {std::string(300'000, 'a') + "\xF6", Encoding::windows_1252, "the first letter that tells comes late"},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    REQUIRE(detect_encoding(row.bytes).has_value());
    REQUIRE(*detect_encoding(row.bytes) == row.expected);
  }
}

TEST_CASE("a text that cannot be read for certain is refused with the place that shows it") {
  struct Row {
    std::string bytes;
    Code code;
    std::size_t offset;
    const char* why;
  };
  const Row rows[] = {
      {"\xFF\xFE" "a\0"s, Code::utf16, 0, "little-endian mark"},
      {"\xFE\xFF\0a"s, Code::utf16, 0, "big-endian mark"},
      {"a\0b\0"s, Code::utf16, 0, "little-endian without a mark"},
      {"\0a\0b"s, Code::utf16, 0, "big-endian without a mark"},
      {"abc\0def"s, Code::nul_byte, 3, "a NUL in the midst of text"},
      {"abcdefghijklmnopqrstu\0"s, Code::nul_byte, 21, "a NUL last"},
      {"p\xE5 \x81", Code::unknown, 3, "81 is nothing in Windows-1252"},
      {"p\xE5 \x8D", Code::unknown, 3, "8D"},
      {"p\xE5 \x8F", Code::unknown, 3, "8F"},
      {"p\xE5 \x90", Code::unknown, 3, "90"},
      {"p\xE5 \x9D", Code::unknown, 3, "9D"},
      {"\xEF\xBB\xBF" "sk\xE4l", Code::unknown, 6, "promised UTF-8 and broke it"},
      {"sk\xC3\xA4l;sk\xE4l", Code::unknown, 9, "ä in both ways: one of them would come out wrong"},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    const auto verdict = detect_encoding(row.bytes);
    REQUIRE_FALSE(verdict.has_value());
    CHECK(verdict.error().code == row.code);
    CHECK(verdict.error().offset == row.offset);
  }
}

TEST_CASE("where the chunks are cut makes no difference to the encoding") {
  for (const std::string text : {"en rad med sk\xC3\xA4l och \xE2\x82\xAC", "en rad med sk\xE4l", "sk\xC3\xA4l, sk\xE4l"}) {
    const auto whole = detect_encoding(text);
    for (std::size_t cut = 0; cut <= text.size(); ++cut) {
      EncodingDetector detector;
      detector.add(std::string_view(text).substr(0, cut));
      detector.add(std::string_view(text).substr(cut));
      const auto verdict = detector.verdict();
      REQUIRE(verdict.has_value() == whole.has_value());
      if (whole) CHECK(*verdict == *whole);
      else CHECK(verdict.error().offset == whole.error().offset);
    }
  }
}

TEST_CASE("Windows-1252 becomes UTF-8, its own signs included") {
  std::string utf8 = "x";
  append_utf8_from_windows_1252(utf8, "\xE5\xE4\xF6\xC5\xC4\xD6\xE9 \x80 \x96 \x94 \xA0 \xFF");
  CHECK(utf8 == "xåäöÅÄÖé € – ” \u00A0 ÿ");
}
