#pragma once
// Granted minutes day by day put together to parts: rounded once per month, so that what is cut into parts still sums to the whole.
#include "engine/pricing/price_stay.hpp"

namespace hemvist {

// What the minutes of a day are paid by; days alike and in one version make one part.
struct RunKey {
  const Decision* decision;
  int version;
  CellPrice price;
  Event event;
  int absence_day = 0;  // day number of the absence that is paid; does not part two days
  friend bool operator==(const RunKey& a, const RunKey& b) {
    return a.version == b.version && a.price == b.price && a.event == b.event;
  }
};

class GrantedRuns {
public:
  explicit GrantedRuns(Month month) : month_{month} {}

  // Days in rising order. `minutes` exact; a day that is not paid counts as 0 and is told.
  void add(Day day, const RunKey& key, const Rational& minutes, bool is_unpaid);
  std::vector<StayPart> parts() &&;
  std::int64_t minutes() const { return round_half_up(sum_); }

private:
  Month month_;
  Rational sum_{0};
  std::vector<StayPart> parts_;
  std::optional<RunKey> last_;
};

}  // namespace hemvist
