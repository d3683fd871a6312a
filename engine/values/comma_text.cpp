#include "engine/values/comma_text.hpp"

#include <algorithm>

namespace hemvist {

std::string with_comma(std::string number) {
  std::replace(number.begin(), number.end(), '.', ',');
  return number;
}

std::string comma_text(const Rational& value) { return with_comma(to_decimal_text(value)); }

}  // namespace hemvist
