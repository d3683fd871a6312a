#pragma once
// Prices one visit that rests on a beslut: rounding, cut, price rows, staff and sharing, in the order the language states.
#include "engine/pricing/absence_days.hpp"
#include "engine/pricing/cut_visit.hpp"

namespace hemvist {

// Why a visit, a total or a stay has no price; the words are found when they are asked for.
struct Refusal {
  UnpricedReason reason;
  std::string detail;
  SourcePlace place{};  // in the rule file
};

// A slice with one of its prices and the quantity of it, not yet on a line.
struct VisitPart {
  VisitSlice slice;
  const CellPrice* price;  // in the table
  Rational quantity;
  std::optional<Rational> share;  // andel_per_frånvarodag: percent of the price; none: the day is not paid
  bool is_supplement;
  bool by_stay;  // not paid by the visit: quantity 0
};

// Filled anew for each visit; keeps its memory.
struct VisitPricing {
  Instant billed_from;
  Instant billed_end;
  std::vector<VisitPart> parts;
  std::vector<VisitSlice> slices;
};

// Where the visit stands in the price list of each version, found beforehand: `zone_slots` has one number per table, `zone` is as said.
struct VisitPlace {
  std::span<const int> zone_slots;
  std::string_view zone;
};

// Units of the quantities: minutes for utförd_tid, planerad_tid and schablontid, occasions for tillfällen.
// The whole visit is refused when any part of it has no price. Without refusal it works on numbers only and takes no memory once `pricing` has grown.
std::optional<Refusal> price_visit(const Visit& visit, const Decision& decision, const VisitPlace& place, std::span<const TariffTable> tables,
                                   const AbsenceDays& absences, const SwedishClock& clock, VisitPricing& pricing);

// × staff ÷ persons for what the component counts, or why it cannot be told.
std::variant<Rational, UnpricedReason> staff_factor(const Component& component, const Visit& visit);
int persons_sharing(const Visit& visit);
// The end of a visit after `avrunda` per besök and `minst` (minutes).
std::chrono::minutes billed_length(std::chrono::minutes elapsed, const Component& component);
// `value` minutes moved to a step. // avrunda: uppåt, nedåt, närmaste (a half goes up)
Rational rounded_to_step(const Rational& value, const RoundingStep& rounding);

}  // namespace hemvist
