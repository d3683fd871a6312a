#include "engine/invoicing/ocr.hpp"

#include <algorithm>
#include <iterator>
#include <stdexcept>

#include "engine/values/luhn.hpp"

namespace hemvist {
namespace {

constexpr std::size_t most_digits = 25;

}  // namespace

std::string ocr_reference(std::string_view invoice_number, OcrForm form) {
  std::string reference;
  std::copy_if(invoice_number.begin(), invoice_number.end(), std::back_inserter(reference),
               [](char c) { return c >= '0' && c <= '9'; });
  if (reference.empty()) throw std::invalid_argument("ocr_reference: no digit in the invoice number");
  // The length digit counts itself and the check digit.
  if (form == OcrForm::length_and_check_digit) reference.push_back(static_cast<char>('0' + (reference.size() + 2) % 10));
  reference.push_back(luhn_check_digit(reference));
  if (reference.size() > most_digits) throw std::invalid_argument("ocr_reference: more than 25 digits");
  return reference;
}

}  // namespace hemvist
