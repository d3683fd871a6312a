#pragma once
// What a kommun has said about how it is invoiced and paid: addresses, references, accounts; never a person.
#include <optional>
#include <string>

#include "engine/values/kommun_code.hpp"
#include "engine/values/organisation_number.hpp"

namespace hemvist {

enum class AccountKind { bankgiro, plusgiro };
struct PaymentAccount {
  AccountKind kind = AccountKind::bankgiro;
  std::string digits;  // without hyphen: bankgiro 7–8, plusgiro 2–8, check digit holds
};

struct Endpoint {
  std::string scheme = "0007";  // 0007 organisationsnummer, 0088 GLN
  std::string id;
};

struct Party {
  KommunCode kommun;
  OrganisationNumber organisation_number;
  std::string legal_name;  // "Borgholms kommun"
  std::string unit_name;   // förvaltning; empty: the legal name
  Endpoint endpoint;
  std::string street, postal_zone, city;           // empty: not said
  std::string contact_name, telephone, email;      // a function, not a person
  std::string buyer_reference;                     // beställarreferens when this party is the buyer
  std::optional<PaymentAccount> account;           // when this party is the seller
};

}  // namespace hemvist
