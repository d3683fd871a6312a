#pragma once
// Writes verifikationer as a SIE 4 import file (4I): code page 437, CRLF, flag, identification, accounts and dimensions, then the vouchers.
#include <span>
#include <string>

#include "engine/bookkeeping/voucher.hpp"
#include "engine/values/organisation_number.hpp"

namespace hemvist {

struct SieHeading {
  std::string program_version;             // "0.1.0"
  Day written;
  OrganisationNumber organisation_number;  // of the kommun whose bookkeeping it is
  std::string company;                     // "Borgholms kommun"
};

// Each account and dimension that a row uses is declared before it. The accounts are the receivable and the revenue of `accounts`.
std::string write_sie(const SieHeading& heading, const BookkeepingAccounts& accounts, std::span<const Voucher> vouchers);

}  // namespace hemvist
