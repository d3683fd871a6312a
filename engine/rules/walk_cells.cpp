#include "engine/rules/walk_cells.hpp"

#include <algorithm>

#include "engine/rules/references.hpp"

namespace hemvist {
namespace {

CellState state_of(PriceState state) {
  switch (state) {
    case PriceState::kronor: return CellState::priced;
    case PriceState::not_paid: return CellState::not_paid;
    case PriceState::unknown: return CellState::unknown;
    case PriceState::fee_unknown: return CellState::fee_unknown;
    case PriceState::level: return CellState::level;
  }
  return CellState::unknown;
}

// Where the supplements for one event stand, each asked by all their rows.
std::size_t supplement_lookups(const TariffVersion& version, Event event) {
  std::size_t components = 0;
  std::size_t rows = 0;
  for (const auto& component : version.components) {
    if (role_of(component) != ComponentRole::supplement) continue;
    if (std::find(component.events.begin(), component.events.end(), event) == component.events.end()) continue;
    ++components;
    rows += component.rows.size();
  }
  return components * rows;
}

// What is paid once is asked for, and for its hours another component, in every cell of a performed visit.
std::size_t one_time_lookups(const TariffVersion& version) {
  std::size_t components = 0;
  std::size_t rows = 1;
  for (const auto& component : version.components) {
    components += component.one_time ? 1 : 0;
    rows += component.rows.size();
  }
  return components * rows;
}

}  // namespace

CellState state_of(const std::vector<CellPrice>& prices) {
  const auto has = [&](PriceState state) { return std::any_of(prices.begin(), prices.end(), [state](const CellPrice& p) { return p.state == state; }); };
  for (const auto state : {PriceState::unknown, PriceState::fee_unknown, PriceState::level, PriceState::kronor})
    if (has(state)) return state_of(state);
  return prices.empty() ? CellState::unknown : CellState::not_paid;
}

void walk_cells(const TariffVersion& version, const PriceSelector& selector, const std::function<void(const Cell&)>& see) {
  const auto grid = grid_of(version);
  const bool has_prices = references_end(version);
  const auto prices_of = [&](const CellKey& key, const Selected& at) {
    return has_prices ? prices_in_cell(version, selector, key, at) : std::vector<CellPrice>{};
  };
  for (const auto insats : priceable_insatser())
    for (int i = 0; i < event_count; ++i)
      for (const auto& key : keys_of(grid, insats, static_cast<Event>(i))) {
        Cell cell{key, CellState::hole, selector.select(key), {}, {}};
        if (std::holds_alternative<Clash>(cell.selection)) cell.state = CellState::clash;
        if (const auto* at = std::get_if<Selected>(&cell.selection)) {
          cell.prices = prices_of(key, *at);
          cell.state = state_of(cell.prices);
        }
        for (auto& selection : selector.select_supplements(key)) {
          CellSupplement supplement{std::move(selection), CellState::clash, {}};
          if (const auto* at = std::get_if<Selected>(&supplement.selection)) {
            supplement.prices = prices_of(key, *at);
            supplement.state = state_of(supplement.prices);
          }
          cell.supplements.push_back(std::move(supplement));
        }
        see(cell);
      }
}

std::vector<Cell> cells(const TariffVersion& version) {
  std::vector<Cell> list;
  walk_cells(version, PriceSelector{version}, [&list](const Cell& cell) { list.push_back(cell); });
  return list;
}

std::size_t lookups_of(const TariffVersion& version, const PriceSelector& selector) {
  std::size_t pairs = 0;
  for (int i = 0; i < event_count; ++i) {
    const auto event = static_cast<Event>(i);
    const auto besides = supplement_lookups(version, event) + (event == Event::utfort ? one_time_lookups(version) : 0);
    for (const auto insats : priceable_insatser()) pairs += 1 + selector.pair_count(insats, event) + besides;
  }
  return pairs * grid_of(version).size();
}

}  // namespace hemvist
