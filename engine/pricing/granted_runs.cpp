#include "engine/pricing/granted_runs.hpp"

namespace hemvist {

void GrantedRuns::add(Day day, const RunKey& key, const Rational& minutes, bool is_unpaid) {
  if (!last_ || !(*last_ == key))
    parts_.push_back({key.decision, month_, key.version, key.price, {day, day}, 0, LineUnit::minut, {}, Rational{0}, {}, key.event, 0, {}, {key.absence_day, key.absence_day}});
  last_ = key;
  auto& part = parts_.back();
  const auto before = round_half_up(sum_);
  sum_ += minutes;
  part.quantity += Rational{round_half_up(sum_) - before};
  part.days.end = day + date::days{1};
  ++part.active_days;
  part.unpaid_days += is_unpaid;
  part.absence_days.second = key.absence_day;
}

std::vector<StayPart> GrantedRuns::parts() && { return std::move(parts_); }

}  // namespace hemvist
