#pragma once
// Prices one visit that rests on a beslut: rounding, cut, price rows, staff and sharing, in the order the language states.
#include <tl/expected.hpp>

#include "engine/pricing/cut_visit.hpp"

namespace hemvist {

struct Refusal {
  UnpricedReason reason;
  std::string detail;
};

// A slice with its price row and quantity, not yet on a line.
struct VisitPart {
  VisitSlice slice;
  Selected price;
  Rational quantity;
};

struct VisitPricing {
  Instant billed_end;
  std::vector<VisitPart> parts;
};

// Units of the quantities: minutes for utförd_tid and schablontid, occasions for tillfällen.
// The whole visit is refused when any part of it has no price.
tl::expected<VisitPricing, Refusal> price_visit(const Visit& visit, const Decision& decision, std::span<const TariffTable> tables,
                                                const SwedishClock& clock);

// The end of a visit after `avrunda` per besök and `minst` (minutes).
std::chrono::minutes billed_length(std::chrono::minutes elapsed, const Component& component);
// `value` minutes moved to a step. // avrunda: uppåt, nedåt, närmaste (a half goes up)
Rational rounded_to_step(const Rational& value, const RoundingStep& rounding);

}  // namespace hemvist
