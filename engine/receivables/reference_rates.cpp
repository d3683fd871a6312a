#include "engine/receivables/reference_rates.hpp"

#include <algorithm>

namespace hemvist {

const ReferenceRate* ReferenceRates::find(Day day) const {
  const auto found = std::find_if(half_years.begin(), half_years.end(), [day](const auto& rate) { return rate.half_year.contains(day); });
  return found == half_years.end() ? nullptr : &*found;
}

}  // namespace hemvist
