#pragma once
// What a kommun without visit records tells of one insats in one month: minutes, occasions or both.
#include <cstdint>
#include <optional>

#include "engine/values/arende_id.hpp"
#include "engine/values/insats.hpp"
#include "engine/values/month.hpp"
#include "engine/values/rational.hpp"

namespace hemvist {

// Told again for the same ärende, insats and month it replaces what was told before; nothing at all (0) retracts it.
struct MonthlyTotal {
  ArendeId arende;
  Insats insats;
  Month month;
  std::optional<std::int64_t> minutes;  // performed
  std::optional<Rational> count;        // occasions, portions, call-outs

  bool is_retracted() const { return minutes.value_or(0) == 0 && count.value_or(Rational{0}).is_zero(); }
};

}  // namespace hemvist
