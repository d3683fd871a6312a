#pragma once
// Whether a part of a payment may be placed on a document, or taken off it; what became of a payment that was taken in.
#include <optional>
#include <string_view>

#include "engine/receivables/match_payment.hpp"

namespace hemvist {

enum class PlacingFault {
  okant_dokument, ar_kreditnota, okand_betalning, belopp_saknas, mer_an_betalningen, mer_an_skulden, inget_att_ta_tillbaka, i_framtiden, personnummer_i_text, redan_registrerad,
};
inline constexpr int placing_fault_count = 10;
std::string_view code_text(PlacingFault fault);
std::string_view advice(PlacingFault fault);

// `placed`: what of the payment is placed, on this document and on all. A placing of the other sign than the payment takes back.
struct PlacedSoFar {
  Money here;
  Money everywhere;
};
std::optional<PlacingFault> fault_of_placing(Money amount, Money payment, const PlacedSoFar& placed, const OpenClaim& claim);

struct TakenPayment {
  bool is_new = true;  // false: it was there before
  std::int64_t payment = 0;
  MatchedPayment matched{};
};

}  // namespace hemvist
