#pragma once
// A table of cells for a spreadsheet or a CSV file: numbers exact, text as it is, sums marked.
#include <string>
#include <variant>
#include <vector>

#include "engine/values/money.hpp"
#include "engine/values/month.hpp"
#include "engine/values/rational.hpp"

namespace hemvist {

struct SheetColumn {
  std::string heading;  // "antal"
  int width = 10;       // in characters
};

// Nothing, text, a number with at most six decimals, kronor, a day.
using SheetCell = std::variant<std::monostate, std::string, Rational, Money, Day>;

struct SheetRow {
  std::vector<SheetCell> cells;  // as many as columns
  bool is_sum = false;
};

struct Sheet {
  std::string title;  // "Fakturaunderlag F-2025-00001"
  std::string name;   // of the tab: at most 31 letters and digits
  Day day;            // that the file says it was made
  std::vector<SheetColumn> columns;
  std::vector<SheetRow> rows;
};

}  // namespace hemvist
