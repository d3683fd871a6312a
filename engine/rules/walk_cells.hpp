#pragma once
// The walk over every insats × händelse × dygnsdel × zon × utförare of a level, with what each cell is paid.
#include <functional>
#include <vector>

#include "engine/rules/cell_price.hpp"
#include "engine/rules/cell_grid.hpp"

namespace hemvist {

enum class CellState {
  priced,
  level,        // a scale: the hours of the month choose the bracket
  not_paid,
  unknown,      // okänt, or a percent of what is okänt or not there
  fee_unknown,  // a percent or all of an avgift that the version does not have
  hole,
  clash,
};

// What is paid besides the base price: one supplement's row, or the krock of its rows.
struct CellSupplement {
  Selection selection;
  CellState state;
  std::vector<CellPrice> prices;
};

struct Cell {
  CellKey key;
  CellState state;
  Selection selection;
  std::vector<CellPrice> prices;  // of the one row that holds; none of a version whose references do not end
  std::vector<CellSupplement> supplements;
};

// The whole product, over the dimensions that the rows of the version name: insats by insats, event by event, then as keys_of().
void walk_cells(const TariffVersion& version, const PriceSelector& selector, const std::function<void(const Cell&)>& see);
std::vector<Cell> cells(const TariffVersion& version);

// Of several prices that are paid together the one that is least known decides.
CellState state_of(const std::vector<CellPrice>& prices);

// How many pairs of component and row the walk looks through.
std::size_t lookups_of(const TariffVersion& version, const PriceSelector& selector);
// A level for which more must be looked through is no price list; a real one takes some ten thousand.
inline constexpr std::size_t most_lookups = 3'000'000;

}  // namespace hemvist
