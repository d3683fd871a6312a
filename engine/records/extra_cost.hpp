#pragma once
// A cost beside the insats, such as a boat trip or keys: paid only under an agreement between the kommuner (R9).
#include <string>

#include "engine/values/arende_id.hpp"
#include "engine/values/month.hpp"
#include "engine/values/rational.hpp"

namespace hemvist {

// Told again under the same id with other content it replaces what was told; a count of 0 retracts it.
struct ExtraCost {
  std::string id;
  ArendeId arende;
  Day day;
  std::string item;   // the id of an item of the agreement: "båtresa"
  Rational count{1};
};

}  // namespace hemvist
