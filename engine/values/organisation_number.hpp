#pragma once
// A Swedish organisationsnummer: ten digits, the third at least 2, with a modulus-10 check digit.
#include <optional>
#include <string>
#include <string_view>

#include "engine/values/kommun_code.hpp"

namespace hemvist {

class OrganisationNumber {
public:
  // "2120000795" or "212000-0795".
  static std::optional<OrganisationNumber> parse(std::string_view text);
  // The trial number of an invented kommun: 2120 999 NN and its check digit, which belongs to nobody.
  static OrganisationNumber of_invented(KommunCode code);

  const std::string& digits() const { return digits_; }
  std::string vat_number() const { return "SE" + digits_ + "01"; }

  friend bool operator==(const OrganisationNumber&, const OrganisationNumber&) = default;

private:
  explicit OrganisationNumber(std::string digits) : digits_{std::move(digits)} {}
  std::string digits_;
};

}  // namespace hemvist
