#pragma once
// A table of text for a terminal: names at the left, figures at the right.
#include <string>
#include <vector>

namespace hemvist {

using Table = std::vector<std::vector<std::string>>;

// The first `left_columns` and the last begin at the left, figures stand to the right.
std::string table_text(const Table& table, std::size_t left_columns);

}  // namespace hemvist
