#pragma once
// krock: where two rows match the same visit, of base components or of one supplement.
#include <map>
#include <utility>

#include "engine/rules/version_faults.hpp"
#include "engine/rules/walk_cells.hpp"

namespace hemvist {

class ClashFaults {
public:
  explicit ClashFaults(const TariffVersion& version) : version_{version} {}

  void see(const Cell& cell);
  // One for each pair of rows, with the first cell where they meet; both rows are named with their lines.
  void tell(VersionFaults& faults) const;

private:
  struct Cases {
    CellKey first;
    int count = 0;
  };
  void see(const CellKey& key, const Selection& selection);

  const TariffVersion& version_;
  std::map<std::pair<Selected, Selected>, Cases> clashes_;
};

}  // namespace hemvist
