#pragma once
// What is wrong with what components and rows refer to: procent_av and avgift.
#include <map>
#include <set>
#include <utility>

#include "engine/rules/references.hpp"
#include "engine/rules/version_faults.hpp"
#include "engine/rules/walk_cells.hpp"

namespace hemvist {

// Without looking at cells: okänd_komponent, cirkel, passar_inte and okänd_avgift.
void tell_reference_faults(const TariffVersion& version, VersionFaults& faults);

// "Versionen har ingen komponent med id ”hemtjanst”. Menade du ”hemtjänst”?"
std::string unknown_component_sentence(const TariffVersion& version, const std::string& id);

// Cells where a procent_av has nothing to take a percent of. Only for a version whose references end.
class ReferenceHoles {
public:
  ReferenceHoles(const TariffVersion& version, const PriceSelector& selector) : version_{version}, selector_{selector} {}

  void see(const Cell& cell);
  void tell(VersionFaults& faults) const;

private:
  struct Cases {
    CellKey first;
    Selection found;
    int count = 0;
  };
  void see(const CellKey& key, const Selection& selection);
  bool is_missed(const std::vector<Reference>& references, const Reference& reference) const;

  const TariffVersion& version_;
  const PriceSelector& selector_;
  std::map<std::pair<Selected, int>, Cases> missing_;  // by row and the component it refers to
};

// passar_inte: prices that a percent gives more decimals than an e-invoice carries.
class PriceDecimals {
public:
  // Every cell of the walk.
  void see(const Cell& cell);
  void tell(VersionFaults& faults) const;

private:
  void see(const std::vector<CellPrice>& prices);
  std::set<Selected> too_long_;
};

}  // namespace hemvist
