#pragma once
// hål: the cells that no row matches, told in as few sentences and conditions as it takes.
#include <array>
#include <map>
#include <vector>

#include "engine/rules/version_faults.hpp"
#include "engine/rules/walk_cells.hpp"

namespace hemvist {

class HoleFaults {
public:
  HoleFaults(const TariffVersion& version, const PriceSelector& selector) : version_{version}, selector_{selector} {}

  // Every cell of the walk, in its order.
  void see(const Cell& cell);
  void tell(VersionFaults& faults) const;

private:
  // By which insatser lack a price in exactly the same cells: one flag for each cell, in the order of keys_of().
  using Pattern = std::vector<bool>;
  void tell(Event event, VersionFaults& faults) const;
  bool is_paid_once(Insats insats) const;

  const TariffVersion& version_;
  const PriceSelector& selector_;
  std::array<std::map<Insats, Pattern>, event_count> holes_;
};

}  // namespace hemvist
