#pragma once
// What the price rows of a version take from other components: procent_av, whether it ends, and which rows it comes to in a cell.
#include <optional>
#include <vector>

#include "engine/rules/select_price.hpp"

namespace hemvist {

// One component that a row takes a percent of, and the row of it that holds in the cell.
struct Reference {
  Selected from;
  int component;
  Selection found;
};

// Those of the row and, through them, all the way to the figures. Only for a version whose references end; names that no component has are left out.
std::vector<Reference> references_in_cell(const TariffVersion& version, const PriceSelector& selector, const CellKey& key, const Selected& from);

// What the components of a version take from one another.
struct ReferenceGraph {
  // By component, then row: the components that the row takes a percent of. Names that no component has are left out.
  std::vector<std::vector<std::vector<int>>> onward;
  std::vector<int> circle;    // one circle, from its lowest component; empty when there is none
  std::vector<int> in_order;  // every component after those it leads to, when there is no circle
};
ReferenceGraph reference_graph(const TariffVersion& version);

// No row leads to more rows of other components than this; lists of lists of procent_av could lead to any number.
inline constexpr int most_rows_led_to = 100;
// The first component, in the order of the file, with a row that leads to more; only for a graph without a circle.
std::optional<int> leads_too_far(const ReferenceGraph& graph);

// A percent of a percent of a price is as far as it goes.
inline constexpr int most_links = 2;
// The first component, in the order of the file, with a longer chain; only for a graph without a circle.
std::optional<int> chain_too_long(const ReferenceGraph& graph);

// Whether every procent_av comes to a few figures in the end: what prices_in_cell() may be asked about.
bool references_end(const TariffVersion& version);

}  // namespace hemvist
