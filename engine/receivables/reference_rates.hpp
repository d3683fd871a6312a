#pragma once
// Riksbanken's referensränta for each half-year that is known, and what the law adds to it when a payment is late.
#include <string>
#include <vector>

#include "engine/values/month.hpp"
#include "engine/values/rational.hpp"

namespace hemvist {

struct ReferenceRate {
  Period half_year;
  Rational percent;  // may be negative
  std::string source;
};

struct ReferenceRates {
  std::vector<ReferenceRate> half_years;  // in order; a day outside them has no known rate
  Rational added;                         // percentage points, 6 § räntelagen
  std::string added_source;

  const ReferenceRate* find(Day day) const;
};

}  // namespace hemvist
