#pragma once
// The figures of an invoice line as UBL writes them: unit code, quantity and price.
#include <string>

#include "engine/pricing/priced_line.hpp"

namespace hemvist {

// UN/ECE recommendation 20: MIN, DAY, MON or EA.
const char* unit_code(LineUnit unit);
// Exact where nine decimals suffice, else rounded to nine: too little to move a line by an öre below ten million kronor a unit.
std::string quantity_text(const Rational& quantity);
// What one base quantity costs, in kronor, exact, with two decimals or more: "507.00", "286.50", "4.235".
// Throws std::logic_error when no decimal number is exact.
std::string price_amount_text(const LineKey& key);

}  // namespace hemvist
