#pragma once
// What a level pays in a cell, freed from the ids and the lines of its file: two levels that pay the same have equal payments.
#include <compare>
#include <string>
#include <vector>

#include "engine/rules/cell_price.hpp"

namespace hemvist {

// A condition in the words of the language: {"minst", "15 minuter"}.
struct Term {
  std::string key;
  std::string value;
  friend auto operator<=>(const Term&, const Term&) = default;
};

struct Payment {
  ComponentRole role = ComponentRole::base;
  PriceState state = PriceState::unknown;
  Rational ore;             // with kronor: what a unit costs, procent_av and andel reckoned in, exact
  Per per = Per::timme;
  std::vector<Term> terms;  // how much is counted, and on what conditions; what is as the language has it unsaid is left out
  friend auto operator<=>(const Payment&, const Payment&) = default;
};

// The base price (none: a hål), the supplements and what is paid once, in an order that does not depend on the file's. `selector` is of the version, which has no krock.
// A daypart of −1 is one that the version does not name.
std::vector<Payment> payments_in_cell(const TariffVersion& version, const PriceSelector& selector, const CellKey& key);

}  // namespace hemvist
