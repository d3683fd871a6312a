#pragma once
// Prices the days and months of services that run without visits (dagar, månader): larm above all.
#include "engine/pricing/price_visit.hpp"

namespace hemvist {

// What one version counts of one month of one insats.
struct StayPart {
  const Decision* decision;
  Month month;
  int version;
  Selected price;
  Period days;
  int active_days;
  LineUnit unit;    // manad: a whole month at `price_each`; dag: active days
  Money price_each;
  Per per;
  bool not_paid;
};

struct StayPricing {
  std::vector<StayPart> parts;
  std::vector<Unpriced> unpriced;
  std::vector<Held> held;
  std::vector<NotReimbursable> not_reimbursable;
};

// Months up to and including `through`. Trygghetslarm without any price for its days is unpriced; other insatser are priced by their visits.
StayPricing price_stays(const CaseRecords& records, std::span<const TariffTable> tables, Month through);

}  // namespace hemvist
