#include "engine/rules/pair_grid.hpp"

#include <algorithm>

namespace hemvist {
namespace {

template <class Name>
void add_new(std::vector<std::optional<Name>>& names, const Name& name) {
  if (std::find(names.begin(), names.end(), std::optional{name}) == names.end()) names.emplace_back(name);
}

constexpr unsigned zone_bit = 1;
constexpr unsigned daypart_bit = 2;
constexpr unsigned performer_bit = 4;

}  // namespace

PairGrid::PairGrid(const TariffVersion* one, const TariffVersion* other) {
  bool names_column = false;
  bool names_foreign = false;
  for (const auto* version : {one, other}) {
    if (version == nullptr) continue;
    for (const auto& zone : zones_of(*version)) add_new(zones_, zone);
    for (const auto& daypart : version->dayparts) add_new(dayparts_, daypart.name);
    for (const auto& component : version->components)
      for (const auto& row : component.rows) {
        names_column = names_column || row.performer.has_value();
        names_foreign = names_foreign || row.performer == Performer::annan_kommun;
      }
  }
  if (names_column) performers_ = {Performer::egen_regi, Performer::privat};
  if (names_foreign) performers_.emplace_back(Performer::annan_kommun);
  if (zones_.empty()) zones_.emplace_back();
  if (dayparts_.empty()) dayparts_.emplace_back();
  if (performers_.empty()) performers_.emplace_back();
}

PairPlace PairGrid::place(std::size_t cell) const {
  const auto performer = cell % performers_.size();
  const auto daypart = cell / performers_.size() % dayparts_.size();
  return {zones_[cell / performers_.size() / dayparts_.size()], dayparts_[daypart], performers_[performer]};
}

std::vector<PairPlace> PairGrid::places_of(const std::vector<bool>& cells) const {
  const auto per_zone = dayparts_.size() * performers_.size();
  std::vector<bool> told(cells.size());
  std::vector<PairPlace> places;
  // From the slabs with fewest dimensions fixed to single cells.
  for (const unsigned fixed : {0u, zone_bit, daypart_bit, performer_bit, zone_bit | daypart_bit, zone_bit | performer_bit,
                               daypart_bit | performer_bit, zone_bit | daypart_bit | performer_bit}) {
    const auto slab_of = [&](std::size_t i) {
      return (fixed & zone_bit ? i / per_zone * per_zone : 0) +
             (fixed & daypart_bit ? i % per_zone / performers_.size() * performers_.size() : 0) + (fixed & performer_bit ? i % performers_.size() : 0);
    };
    std::vector<bool> is_whole(cells.size(), true);
    std::vector<bool> is_news(cells.size());
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (!cells[i]) is_whole[slab_of(i)] = false;
      else if (!told[i]) is_news[slab_of(i)] = true;
    }
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const auto slab = slab_of(i);
      if (!is_whole[slab]) continue;
      told[i] = true;
      if (slab != i || !is_news[i]) continue;
      auto named = place(i);
      if (!(fixed & zone_bit)) named.zone.reset();
      if (!(fixed & daypart_bit)) named.daypart.reset();
      if (!(fixed & performer_bit)) named.performer.reset();
      places.push_back(std::move(named));
    }
  }
  return places;
}

}  // namespace hemvist
