#pragma once
// The persons that a store knows, whose numbers and names may stand in nothing that leaves it.
#include <string>
#include <vector>

#include "engine/records/decision.hpp"

namespace hemvist {

struct KnownIdentities {
  std::vector<PersonId> persons{};
  std::vector<std::string> names{};  // pseudonyms that may be names; those with less than four letters are not looked for
};

}  // namespace hemvist
