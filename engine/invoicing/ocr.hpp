#pragma once
// The OCR reference of a payment, made from the digits of an invoice number and closed by a modulus-10 check digit.
#include <string>
#include <string_view>

namespace hemvist {

enum class OcrForm { check_digit, length_and_check_digit };

// "2024-00001" → "20240000115": its digits, the last digit of the whole length, and the check digit.
// Throws std::invalid_argument when the number has no digit or the reference would pass 25 digits.
std::string ocr_reference(std::string_view invoice_number, OcrForm form = OcrForm::length_and_check_digit);

}  // namespace hemvist
