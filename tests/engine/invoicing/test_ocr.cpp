#include <stdexcept>

#include "engine/invoicing/ocr.hpp"
#include "tests/catch.hpp"

using namespace hemvist;

TEST_CASE("an OCR reference is the digits of the number, a length digit and a check digit") {
  struct Row {
    std::string_view number;
    std::string_view with_check;
    std::string_view with_length_and_check;
    const char* why;
  };
  const Row rows[] = {
      {"12345", "123455", "1234574", "published example: seven digits in all"},
      {"1", "18", "133", "one digit"},
      {"2024-00001", "2024000016", "20240000115", "eleven digits: the length digit is 1"},
      {"2026000123", "20260001233", "202600012324", "twelve digits: the length digit is 2"},
      {"088520260700017", "0885202607000173", "08852026070001778", "a leading nought stays"},
      {"99999999", "999999998", "9999999908", "ten digits: the length digit is 0"},
      {"2026-0001-23", "20260001233", "202600012324", "hyphens are not part of it"},
      {"HV12345", "123455", "1234574", "nor are letters"},
  };
  for (const Row& row : rows) {
    INFO(row.number << ": " << row.why);
    CHECK(ocr_reference(row.number, OcrForm::check_digit) == row.with_check);
    CHECK(ocr_reference(row.number) == row.with_length_and_check);
  }
}

TEST_CASE("a number that can bear no OCR reference is the programmer's fault") {
  CHECK_THROWS_AS(ocr_reference(""), std::invalid_argument);
  CHECK_THROWS_AS(ocr_reference("ABC-"), std::invalid_argument);
  CHECK(ocr_reference(std::string(23, '1')).size() == 25);
  CHECK_THROWS_AS(ocr_reference(std::string(24, '1')), std::invalid_argument);
}
