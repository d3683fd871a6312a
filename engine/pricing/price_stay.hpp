#pragma once
// Prices what is paid without visits, by the beslut and the stay: granted time, days, months and levels, and granted time of days of absence.
#include <map>

#include "engine/pricing/price_visit.hpp"

namespace hemvist {

// What one version counts of one month.
struct StayPart {
  const Decision* decision;
  Month month;
  int version;
  CellPrice price;      // with all percents in it
  Period days;
  int active_days;
  LineUnit unit;        // minut; manad: a whole month; dag: active days
  std::optional<Per> per;  // when not that of the component: a whole month instead of days
  Rational quantity;
  std::optional<int> level{};  // the bracket chosen
  Event event = Event::utfort;
  int unpaid_days = 0;
  std::optional<Rational> hours{};  // that chose the level
  std::pair<int, int> absence_days{};  // the first and last day number of the absence that is paid
};

struct StayPricing {
  std::vector<StayPart> parts;
  std::vector<Unpriced> unpriced;
  std::vector<Held> held;
  std::vector<NotReimbursable> not_reimbursable;
};

// Performed minutes that a level goes by, not above the granted.
struct LevelPlace {
  Month month;
  int version;
  int component;
  auto operator<=>(const LevelPlace&) const = default;
};
using DeliveredForLevels = std::map<LevelPlace, Rational>;

// Months up to and including `through`. What is paid without visits and has no price is unpriced; other insatser are priced by their visits.
StayPricing price_stays(const CaseRecords& records, std::span<const TariffTable> tables, const AbsenceDays& absences,
                        const DeliveredForLevels& delivered, Month through);

}  // namespace hemvist
