#include "engine/values/organisation_number.hpp"

#include <algorithm>

#include "engine/values/luhn.hpp"

namespace hemvist {

std::optional<OrganisationNumber> OrganisationNumber::parse(std::string_view text) {
  std::string digits{text};
  if (digits.size() == 11 && digits[6] == '-') digits.erase(6, 1);
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  if (digits.size() != 10 || !std::all_of(digits.begin(), digits.end(), is_digit)) return std::nullopt;
  if (digits[2] < '2' || !luhn_holds(digits)) return std::nullopt;
  return OrganisationNumber{std::move(digits)};
}

OrganisationNumber OrganisationNumber::of_invented(KommunCode code) {
  auto digits = "21209" + code.text();
  digits.push_back(luhn_check_digit(digits));
  return OrganisationNumber{std::move(digits)};
}

}  // namespace hemvist
