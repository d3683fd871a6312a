#pragma once
// Bands outside of which a price is so unusual that it may be a slip of the pen: warned of, never refused.
#include <optional>
#include <string>
#include <vector>

#include "engine/rules/tariff.hpp"
#include "engine/values/rational.hpp"

namespace hemvist {

// What an hour of omvårdnad or service costs by day, to be held against levels in force some day from `valid_from` up to the next band.
struct HourBand {
  Day valid_from;
  Money least;
  Money most;
  std::string source;
};

// One price divided by another in an otherwise equal cell; both limits are inside.
struct RatioBand {
  Rational least;
  Rational most;
  std::string source;
};

// rules/rimlighet.yaml; what is not there is not held against anything.
struct PlausibilityBands {
  std::vector<HourBand> hour;  // in order of valid_from
  std::vector<std::string> countryside;  // folded names of zones
  std::vector<std::string> town;
  std::optional<RatioBand> countryside_to_town{};  // of an hour
  std::optional<RatioBand> private_to_own{};
};

// orimligt_belopp: one for each row with such an hour, and for each pair of rows with such a ratio, with figure, band and source.
std::vector<RuleFault> plausibility_faults(const Tariff& tariff, const PlausibilityBands& bands);

}  // namespace hemvist
