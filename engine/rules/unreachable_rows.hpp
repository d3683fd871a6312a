#pragma once
// oåtkomlig_rad: price rows that no cell ever chooses, and dygnsdelar that never come.
#include <set>
#include <string>
#include <vector>

#include "engine/rules/version_faults.hpp"
#include "engine/rules/walk_cells.hpp"

namespace hemvist {

class UnreachableRows {
public:
  UnreachableRows(const TariffVersion& version, const PriceSelector& selector);

  void see(const Cell& cell);
  // In the order of the file, after the walk.
  std::vector<Selected> rows() const;
  void tell(VersionFaults& faults) const;

private:
  void mark(const CellKey& key, const Selection& selection);
  void mark_one_time(const CellKey& key);
  std::string why(const Selected& at) const;

  const TariffVersion& version_;
  const PriceSelector& selector_;
  bool references_end_;
  std::vector<std::string> zones_;
  std::vector<std::string> dayparts_;
  bool names_performer_;
  std::set<Selected> chosen_;
};

// A dygnsdel with times of the week, all of them taken by dygnsdelar above it.
void tell_dayparts_never_first(const TariffVersion& version, VersionFaults& faults);

}  // namespace hemvist
