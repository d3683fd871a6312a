#pragma once
// What a price row pays in a cell: its own figure, or the one that it takes a percent of.
#include "engine/rules/select_price.hpp"

namespace hemvist {

enum class PriceState {
  kronor,
  not_paid,     // ersätts_inte
  unknown,      // okänt, or a percent of what is okänt, or nothing there to take a percent of
  fee_unknown,  // avgift that the version does not have
  level,        // a scale: the hours of the month choose the bracket
};

// One figure that one row leads to in one cell. `price` × `percent` / 100 is what a unit costs: both exact, the price as it stands in the file.
struct CellPrice {
  Selected at;             // the row that holds
  PriceState state = PriceState::unknown;
  Money price{};           // with kronor
  Rational percent{100};   // of the price: procent_av and andel
  Selected figure{};       // the row that the price stands in: `at`, or that of the component that a percent is taken of
  friend auto operator<=>(const CellPrice&, const CellPrice&) = default;
};

// What an e-invoice carries of a price: no percent of a price may need more.
inline constexpr int most_price_decimals = 12;

// Of a procent_av with several components one for each, in their order; else one. `selector` is of the version.
std::vector<CellPrice> prices_in_cell(const TariffVersion& version, const PriceSelector& selector, const CellKey& key, const Selected& at);

// The index of the component with this id.
std::optional<int> component_named(const TariffVersion& version, std::string_view id);

}  // namespace hemvist
