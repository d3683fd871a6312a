#pragma once
// The dimensions of a version's price list and the cells they make: zoner, dygnsdelar and utförare.
#include <optional>
#include <vector>

#include "engine/rules/select_price.hpp"

namespace hemvist {

// A version without zones has the single zone "none"; one that names no utförare has the single utförare none.
struct CellGrid {
  std::vector<int> zones;
  std::vector<int> dayparts;
  std::vector<std::optional<Performer>> performers;

  std::size_t size() const { return zones.size() * dayparts.size() * performers.size(); }
};

CellGrid grid_of(const TariffVersion& version);

// Every cell of one insats and event: zone by zone, daypart by daypart, performer by performer.
std::vector<CellKey> keys_of(const CellGrid& grid, Insats insats, Event event);

}  // namespace hemvist
