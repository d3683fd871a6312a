#include "engine/values/luhn.hpp"

namespace hemvist {
namespace {

int luhn_sum(std::string_view digits, bool double_last) {
  int sum = 0;
  bool doubled = double_last;
  for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit) {
    const int value = (*digit - '0') * (doubled ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
    doubled = !doubled;
  }
  return sum;
}

}  // namespace

bool luhn_holds(std::string_view digits) { return luhn_sum(digits, false) % 10 == 0; }

char luhn_check_digit(std::string_view digits) {
  return static_cast<char>('0' + (10 - luhn_sum(digits, true) % 10) % 10);
}

}  // namespace hemvist
