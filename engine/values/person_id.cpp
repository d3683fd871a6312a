#include "engine/values/person_id.hpp"

#include <algorithm>

#include "engine/values/luhn.hpp"

namespace hemvist {
namespace {

bool only_digits(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

int two(std::string_view digits, std::size_t at) { return (digits[at] - '0') * 10 + (digits[at + 1] - '0'); }

bool birth_time_holds(std::string_view twelve) {
  const int year = two(twelve, 0) * 100 + two(twelve, 2);
  const int month = two(twelve, 4);
  const int day = two(twelve, 6);
  if (year < 1800) return false;
  if (day < 60) return (date::year{year} / month / day).ok();
  // A samordningsnummer may stand on a day that does not exist: official ones do (31 April, month 00, day 60).
  return month <= 12 && day <= 91;
}

std::string with_century(std::string_view ten, char mark, Day today) {
  const int this_year = static_cast<int>(date::year_month_day{today}.year());
  const int latest = mark == '+' ? this_year - 100 : this_year;
  int year = latest - latest % 100 + two(ten, 0);
  if (year > latest) year -= 100;
  return std::to_string(year / 100) + std::string{ten};
}

}  // namespace

std::optional<PersonId> PersonId::parse(std::string_view text, Day today) {
  std::string digits{text};
  char mark = '-';
  if ((digits.size() == 11 || digits.size() == 13) && (digits[digits.size() - 5] == '-' || digits[digits.size() - 5] == '+')) {
    mark = digits[digits.size() - 5];
    digits.erase(digits.size() - 5, 1);
  }
  if (!only_digits(digits)) return std::nullopt;
  if (digits.size() == 10) digits = with_century(digits, mark, today);
  if (digits.size() != 12 || !birth_time_holds(digits)) return std::nullopt;
  if (!luhn_holds(std::string_view{digits}.substr(2))) return std::nullopt;
  return PersonId{std::move(digits)};
}

}  // namespace hemvist
