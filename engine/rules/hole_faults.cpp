#include "engine/rules/hole_faults.hpp"

#include <algorithm>

#include "engine/rules/tariff_words.hpp"

namespace hemvist {
namespace {

// The cells of the pattern in as few conditions as it takes: "zon=landsbygd; dygnsdel=natt, utförare=privat".
std::string conditions(const TariffVersion& version, const std::vector<bool>& holes) {
  const auto grid = grid_of(version);
  const auto keys = keys_of(grid, Insats::service, Event::utfort);
  const auto per_zone = grid.dayparts.size() * grid.performers.size();
  std::vector<bool> told(holes.size());
  std::string written;
  constexpr unsigned zone_bit = 1;
  constexpr unsigned daypart_bit = 2;
  constexpr unsigned performer_bit = 4;
  // From the slabs with fewest dimensions fixed to single cells.
  for (const unsigned fixed : {0u, zone_bit, daypart_bit, performer_bit, zone_bit | daypart_bit, zone_bit | performer_bit,
                               daypart_bit | performer_bit, zone_bit | daypart_bit | performer_bit}) {
    const auto slab_of = [&](std::size_t i) {
      return (fixed & zone_bit ? i / per_zone * per_zone : 0) +
             (fixed & daypart_bit ? i % per_zone / grid.performers.size() * grid.performers.size() : 0) +
             (fixed & performer_bit ? i % grid.performers.size() : 0);
    };
    std::vector<bool> has_price(holes.size());
    std::vector<bool> is_news(holes.size());
    for (std::size_t i = 0; i < holes.size(); ++i) {
      if (!holes[i]) has_price[slab_of(i)] = true;
      if (!told[i]) is_news[slab_of(i)] = true;
    }
    for (std::size_t i = 0; i < holes.size(); ++i) {
      const auto slab = slab_of(i);
      if (has_price[slab]) continue;
      told[i] = true;
      if (slab != i || !is_news[i]) continue;
      auto key = keys[i];
      if (!(fixed & zone_bit)) key.zone = -1;
      if (!(fixed & daypart_bit)) key.daypart = -1;
      if (!(fixed & performer_bit)) key.performer.reset();
      written += (written.empty() ? "" : "; ") + cell_text(version, key);
    }
  }
  return written;
}

// The first base component for the insats and event.
int component_for(const TariffVersion& version, Insats insats, Event event) {
  for (std::size_t c = 0; c < version.components.size(); ++c) {
    const auto& component = version.components[c];
    if (role_of(component) != ComponentRole::base || std::find(component.events.begin(), component.events.end(), event) == component.events.end()) continue;
    for (const auto named : component.insatser)
      if (closeness(named, insats) != Closeness::none) return static_cast<int>(c);
  }
  return 0;
}

}  // namespace

void HoleFaults::see(const Cell& cell) {
  holes_[static_cast<std::size_t>(cell.key.event)][cell.key.insats].push_back(cell.state == CellState::hole);
}

void HoleFaults::tell(VersionFaults& faults) const {
  for (int i = 0; i < event_count; ++i) tell(static_cast<Event>(i), faults);
}

void HoleFaults::tell(Event event, VersionFaults& faults) const {
  std::vector<Insats> without_price;
  std::map<Pattern, std::vector<Insats>> partly_priced;
  for (const auto& [insats, holes] : holes_[static_cast<std::size_t>(event)]) {
    if (!selector_.covers(insats, event)) without_price.push_back(insats);
    else if (std::find(holes.begin(), holes.end(), true) != holes.end()) partly_priced[holes].push_back(insats);
  }
  if (event == Event::utfort && !without_price.empty())
    faults.of_version(RuleFaultCode::hal, "Inget pris finns för " + insatser_text(without_price) + ". Utförda besök med de insatserna blir oprissade.");
  for (const auto& [holes, insatser] : partly_priced)
    faults.of_component(RuleFaultCode::hal, component_for(version_, insatser.front(), event), "",
                        "Pris saknas för " + insatser_text(insatser) + " (" + std::string{text(event)} + ") där " + conditions(version_, holes) +
                            ". Sådana besök blir oprissade.");
}

}  // namespace hemvist
