#pragma once
// The text of one entry of `när`: "storhelg", "storhelg 22:00-07:00", "fre 19:00 - mån 07:00", "alla 22:00-07:00", "mån-fre,sön 07:00-19:00".
#include <optional>
#include <string_view>
#include <vector>

#include "engine/rules/tariff.hpp"

namespace hemvist {

// One rule, or two for a set with a window over midnight. Hyphen or en dash; blanks around them and after commas are free.
std::optional<std::vector<WhenRule>> parse_when(std::string_view text);

}  // namespace hemvist
