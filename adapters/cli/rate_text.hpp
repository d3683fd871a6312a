#pragma once
// What a cell of a price list is paid, in the few words that fit in a column.
#include <string>

#include "engine/rules/walk_cells.hpp"

namespace hemvist {

// "507,00/timme", "518,45/timme (106 % av hemtjänst)", "avgift måltid 45,00/styck", "okänt", "KROCK" …
std::string rate_text(const TariffVersion& version, const Selection& selection, CellState state, const std::vector<CellPrice>& prices);

// "till 9 timmar 3 000,00/månad; till 20 timmar 6 100,00/månad; över 20 timmar 9 900,00/månad"
std::string level_text(const LevelScale& scale);

// What the price comes to, in öre: exact.
Rational ore_of(const CellPrice& price);
// "12,5" and "491,92": with decimal comma.
std::string percent_text(const Rational& percent);
std::string amount_text(const Rational& ore);

}  // namespace hemvist
