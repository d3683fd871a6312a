#pragma once
// What is known of a kommun as a party: as it was brought in, else by the register of kommuner.
#include <optional>

#include "adapters/sqlite/store.hpp"
#include "engine/rules/kommun_register.hpp"

namespace hemvist {

std::optional<Party> known_party(const Store& store, const KommunRegister& kommuner, KommunCode kommun, Day today);

}  // namespace hemvist
