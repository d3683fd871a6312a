#include "engine/rules/cell_grid.hpp"

#include <algorithm>

namespace hemvist {
namespace {

bool names_foreign_performer(const TariffVersion& version) {
  for (const auto& component : version.components)
    for (const auto& row : component.rows)
      if (row.performer == Performer::annan_kommun) return true;
  return false;
}

std::vector<int> indices(std::size_t count) {
  std::vector<int> list;
  for (std::size_t i = 0; i < count; ++i) list.push_back(static_cast<int>(i));
  return list;
}

}  // namespace

CellGrid grid_of(const TariffVersion& version) {
  const auto zone_count = zones_of(version).size();
  CellGrid grid{zone_count == 0 ? std::vector{-1} : indices(zone_count),
                 indices(std::max<std::size_t>(1, version.dayparts.size())),
                 {std::nullopt}};
  if (names_performer(version)) grid.performers = {Performer::egen_regi, Performer::privat};
  if (names_foreign_performer(version)) grid.performers.push_back(Performer::annan_kommun);
  return grid;
}

std::vector<CellKey> keys_of(const CellGrid& grid, Insats insats, Event event) {
  std::vector<CellKey> keys;
  for (const int zone : grid.zones)
    for (const int daypart : grid.dayparts)
      for (const auto& performer : grid.performers) keys.push_back({insats, event, daypart, zone, performer});
  return keys;
}

}  // namespace hemvist
