#pragma once
// A priced line as keys and values that people read and tests of a level compare.
#include "engine/pricing/priced_line.hpp"

namespace hemvist {

// {"belopp", "1 140,75"}, {"zon", "tätort"}
using LineWords = std::vector<std::pair<std::string, std::string>>;

// Everything that a line says but its ärende, in the order in which it is told.
LineWords line_words(const PricedLine& line);

// "67,5": with decimal comma, at most six decimals.
std::string number_words(const Rational& number);

}  // namespace hemvist
