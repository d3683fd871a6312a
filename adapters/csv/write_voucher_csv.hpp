#pragma once
// Writes verifikationer as a CSV file, a line for each row, for a bookkeeping that does not read SIE.
#include <span>
#include <string>

#include "engine/bookkeeping/voucher.hpp"

namespace hemvist {

// Columns: verifikation (1, 2 … within the file), serie, datum, text, konto, each dimension used ("21 Motpart"), debet, kredit, radtext.
// UTF-8 with a mark, semicolons, decimal comma.
std::string write_voucher_csv(std::span<const Voucher> vouchers);

}  // namespace hemvist
