#pragma once
// Finds personnummer and samordningsnummer where none may stand: an invoice carries no identity.
#include <string>
#include <string_view>
#include <vector>

#include "engine/invoicing/invoice.hpp"

namespace hemvist {

// Where a number stands and what form it has, never the number itself.
struct IdentityLeak {
  std::string field;  // "rad 3: benämning", "bilaga 1: innehåll"; empty from find_identity
  int text_line = 1;
  std::string mask;   // "******-****"
};

// Every ten or twelve digits that no other digit adjoins, with or without a hyphen, plus, dash or blank before the last four,
// whose date and check digit hold (twelve: centuries 18–20; ten: in any of them). A SHA-256 sum in hexadecimal is not searched.
std::vector<IdentityLeak> find_identity(std::string_view text);

// The leaks of every free text, property and text attachment. Not searched, since their digits are of another kind:
// document numbers, organisation numbers, endpoints, accounts, OCR, telephone; nor an attachment that is no text.
std::vector<IdentityLeak> identity_leaks(const Invoice& invoice);

}  // namespace hemvist
