#pragma once
// Base components that hold for the same insats in different cells, and what they must then have in common: clock and tak.
#include <map>
#include <set>
#include <utility>

#include "engine/rules/version_faults.hpp"
#include "engine/rules/walk_cells.hpp"

namespace hemvist {

class MeetingComponents {
public:
  explicit MeetingComponents(const TariffVersion& version) : version_{version} {}

  void see(const Cell& cell);
  void tell(VersionFaults& faults) const;

private:
  const TariffVersion& version_;
  std::map<Insats, std::set<int>> holding_by_beslut() const;

  std::map<std::pair<Insats, Event>, std::set<int>> holding_;
};

}  // namespace hemvist
