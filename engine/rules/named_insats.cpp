#include "engine/rules/named_insats.hpp"

#include <algorithm>

namespace hemvist {

bool names_insats(const Component& component, Insats insats) {
  return std::any_of(component.insatser.begin(), component.insatser.end(),
                     [insats](Insats named) { return closeness(named, insats) != Closeness::none; });
}

}  // namespace hemvist
