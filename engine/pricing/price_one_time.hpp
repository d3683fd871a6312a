#pragma once
// Prices what is paid once in an ärende (engång): a new person, an installation, the end of the stay.
#include "engine/pricing/price_visit.hpp"

namespace hemvist {

// A visit that was performed and rests on a beslut; whether it has a price is another matter.
struct AdmittedVisit {
  std::size_t visit;  // index in the case's visits
  const Decision* decision;
};

struct OneTimePart {
  const Decision* decision;
  Day day;
  std::optional<std::size_t> visit;
  int version;
  CellPrice price;
  Rational quantity;  // minutes of another component's price, or 1
};

struct OneTimePricing {
  std::vector<OneTimePart> parts;
  std::vector<Unpriced> unpriced;
};

// `admitted` in any order. What happens after `through` belongs to a later run.
OneTimePricing price_one_times(const CaseRecords& records, std::span<const AdmittedVisit> admitted, std::span<const TariffTable> tables,
                               const SwedishClock& clock, Month through);

}  // namespace hemvist
