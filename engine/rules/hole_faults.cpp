#include "engine/rules/hole_faults.hpp"

#include <algorithm>

#include "engine/records/record_words.hpp"
#include "engine/rules/named_insats.hpp"
#include "engine/rules/price_grid.hpp"
#include "engine/rules/tariff_words.hpp"

namespace hemvist {
namespace {

std::string place_text(const GridPlace& place) {
  std::string written;
  const auto add = [&written](std::string_view dimension, std::string_view value) {
    written += (written.empty() ? "" : ", ") + std::string{dimension} + "=" + std::string{value};
  };
  if (place.zone) add("zon", *place.zone);
  if (place.daypart) add("dygnsdel", *place.daypart);
  if (place.performer) add("utförare", text(*place.performer));
  return written;
}

// The cells of the pattern in as few conditions as it takes: "zon=landsbygd; dygnsdel=natt, utförare=privat".
std::string conditions(const TariffVersion& version, const std::vector<bool>& holes) {
  std::string written;
  for (const auto& place : PriceGrid{&version, nullptr}.places_of(holes)) written += (written.empty() ? "" : "; ") + place_text(place);
  return written;
}

// The first base component for the insats and event.
int component_for(const TariffVersion& version, Insats insats, Event event) {
  for (std::size_t c = 0; c < version.components.size(); ++c) {
    const auto& component = version.components[c];
    if (role_of(component) != ComponentRole::base || std::find(component.events.begin(), component.events.end(), event) == component.events.end()) continue;
    if (names_insats(component, insats)) return static_cast<int>(c);
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

// What an engång names: the visit that brings it about is paid by it.
bool HoleFaults::is_paid_once(Insats insats) const {
  return std::any_of(version_.components.begin(), version_.components.end(), [insats](const Component& component) {
    return component.one_time && names_insats(component, insats);
  });
}

void HoleFaults::tell(Event event, VersionFaults& faults) const {
  std::vector<Insats> without_price;
  std::map<Pattern, std::vector<Insats>> partly_priced;
  for (const auto& [insats, holes] : holes_[static_cast<std::size_t>(event)]) {
    if (!selector_.covers(insats, event)) {
      if (!is_paid_once(insats)) without_price.push_back(insats);
    }
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
