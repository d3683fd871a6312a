#pragma once
// The one invariant: what is settled now is the claim less what has been issued, per line key.
#include <span>

#include "engine/pricing/priced_case.hpp"
#include "engine/settlement/settlement_draft.hpp"

namespace hemvist {

// The lines of an ärende that are claimed: with an amount, not ersätts_inte.
std::vector<PricedLine> claimed_lines(const PricedCase& priced);

// positive → a line on the next invoice to the bosättningskommun, with its own month;
// negative → a line on a credit note to the invoice that carried it, the latest first, one credit note per corrected invoice.
// `claim` and `issued` in any order; claims of one key are added. Lines whose difference is nothing are in no document; no line gives no document.
SettlementDraft settle(Month month, const std::vector<PricedLine>& claim, std::span<const IssuedLine> issued);

}  // namespace hemvist
