#include "engine/rules/unreachable_rows.hpp"

#include <algorithm>

#include "engine/rules/named_insats.hpp"
#include "engine/rules/references.hpp"
#include "engine/rules/week_coverage.hpp"

namespace hemvist {
namespace {

int place_in(const std::vector<std::string>& names, const std::optional<std::string>& name) {
  if (!name) return names.empty() ? -1 : 0;
  const auto found = std::find(names.begin(), names.end(), *name);
  return found == names.end() ? -1 : static_cast<int>(found - names.begin());
}

std::vector<std::string> daypart_names(const TariffVersion& version) {
  std::vector<std::string> names;
  for (const auto& daypart : version.dayparts) names.push_back(daypart.name);
  return names;
}

bool can_be_for(const Component& component, const PriceRow& row, Insats insats) {
  if (row.insats && closeness(*row.insats, insats) == Closeness::none) return false;
  const auto* standard = std::get_if<StandardTime>(&component.quantity);
  if (standard != nullptr && !standard_minutes(*standard, insats)) return false;
  return names_insats(component, insats);
}

}  // namespace

UnreachableRows::UnreachableRows(const TariffVersion& version, const PriceSelector& selector)
    : version_{version}, selector_{selector}, references_end_{references_end(version)}, zones_{zones_of(version)}, dayparts_{daypart_names(version)},
      names_performer_{names_performer(version)} {}

void UnreachableRows::see(const Cell& cell) {
  mark(cell.key, cell.selection);
  for (const auto& supplement : cell.supplements) mark(cell.key, supplement.selection);
  if (cell.key.event == Event::utfort) mark_one_time(cell.key);  // engång has no händelse of its own
}

void UnreachableRows::mark(const CellKey& key, const Selection& selection) {
  if (const auto* clash = std::get_if<Clash>(&selection)) chosen_.insert(clash->pairs.begin(), clash->pairs.end());
  const auto* at = std::get_if<Selected>(&selection);
  if (at == nullptr) return;
  chosen_.insert(*at);
  if (!references_end_ || !std::holds_alternative<PercentOf>(row_of(version_, *at).value)) return;
  for (const auto& reference : references_in_cell(version_, selector_, key, *at))
    if (const auto* found = std::get_if<Selected>(&reference.found)) chosen_.insert(*found);
}

void UnreachableRows::mark_one_time(const CellKey& key) {
  for (std::size_t c = 0; c < version_.components.size(); ++c) {
    const auto& component = version_.components[c];
    if (!component.one_time) continue;
    mark(key, selector_.select_in(static_cast<int>(c), key));
    if (const auto priced_by = component_named(version_, component.one_time->price_by)) mark(key, selector_.select_in(*priced_by, key));
  }
}

std::vector<Selected> UnreachableRows::rows() const {
  std::vector<Selected> never;
  for (std::size_t c = 0; c < version_.components.size(); ++c)
    for (std::size_t r = 0; r < version_.components[c].rows.size(); ++r) {
      const Selected at{static_cast<int>(c), static_cast<int>(r)};
      if (chosen_.count(at) == 0) never.push_back(at);
    }
  return never;
}

void UnreachableRows::tell(VersionFaults& faults) const {
  const auto never = rows();
  for (std::size_t i = 0; i < never.size();) {
    const auto& component = component_of(version_, never[i]);
    const auto end = std::find_if(never.begin() + static_cast<std::ptrdiff_t>(i), never.end(),
                                  [&](const Selected& at) { return at.component != never[i].component; });
    const auto count = static_cast<std::size_t>(end - never.begin()) - i;
    if (count == component.rows.size() && count > 1)
      faults.of_component(RuleFaultCode::oatkomlig_rad, never[i].component, "", "Ingen av komponentens prisrader används någonsin. " + why(never[i]));
    else
      for (auto at = i; at < i + count; ++at) faults.of_row(RuleFaultCode::oatkomlig_rad, never[at], "", "Raden används aldrig. " + why(never[at]));
    i += count;
  }
}

// In whatever cell the row matches another one is chosen: the first insats and event tell which.
std::string UnreachableRows::why(const Selected& at) const {
  const auto& component = component_of(version_, at);
  const auto& row = row_of(version_, at);
  for (const auto insats : priceable_insatser()) {
    if (!can_be_for(component, row, insats)) continue;
    for (const auto event : component.events) {
      CellKey key{insats, event, std::max(0, place_in(dayparts_, row.daypart)), place_in(zones_, row.zone), row.performer};
      if (!key.performer && names_performer_) key.performer = Performer::egen_regi;
      const auto selection = role_of(component) == ComponentRole::base ? selector_.select(key) : selector_.select_in(at.component, key);
      const auto* chosen = std::get_if<Selected>(&selection);
      if (chosen != nullptr && *chosen != at)
        return "Varje besök som den kunde gälla betalas av en rad som anger insatsen närmare, till exempel " + row_text(version_, *chosen) + " för " +
               visit_text(version_, key) + ". Ta bort raden, eller rätta vad den gäller.";
    }
  }
  return "Inget besök har både det som komponenten gäller och det som raden anger. Ta bort raden, eller rätta insats, zon, dygnsdel eller utförare.";
}

void tell_dayparts_never_first(const TariffVersion& version, VersionFaults& faults) {
  for (const int never : dayparts_never_first(version.dayparts))
    faults.of_daypart(RuleFaultCode::oatkomlig_rad, never,
                      "Dygnsdelen " + version.dayparts[static_cast<std::size_t>(never)].name +
                          " kommer aldrig en vanlig vecka: dygnsdelarna ovanför täcker alla dess tider, och den första som täcker minuten gäller. Flytta den "
                          "högre upp, eller ta bort den.");
}

}  // namespace hemvist
