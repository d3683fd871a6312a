#pragma once
// The modulus-10 check digit of personnummer, organisationsnummer, bankgiro, plusgiro and OCR.
#include <string_view>

namespace hemvist {

// Whether the last digit of `digits` (digits only) is the check digit of those before it.
bool luhn_holds(std::string_view digits);
// The digit that makes `digits` followed by it hold, as a character.
char luhn_check_digit(std::string_view digits);

}  // namespace hemvist
