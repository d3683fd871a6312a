#pragma once
// The word of a list that a misspelt one was most likely meant to be.
#include <optional>
#include <string_view>
#include <vector>

namespace hemvist {

// None when nothing is near: more than a third of the letters would have to change. å ä ö count as a a o.
std::optional<std::string_view> nearest_word(std::string_view written, const std::vector<std::string_view>& words);

}  // namespace hemvist
