#pragma once
// Whether a component is for an insats, which it names by its code or its category.
#include "engine/rules/tariff.hpp"

namespace hemvist {

bool names_insats(const Component& component, Insats insats);

}  // namespace hemvist
