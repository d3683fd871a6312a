#pragma once
// Numbers as Swedish text writes them, with a decimal comma.
#include <string>

#include "engine/values/rational.hpp"

namespace hemvist {

// "67,5": to_decimal_text() with a comma.
std::string comma_text(const Rational& value);
// The same of a number that is written already: "67.5" becomes "67,5".
std::string with_comma(std::string number);

}  // namespace hemvist
