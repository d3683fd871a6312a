#pragma once
// What was found in a file, made fit to stand in a message.
#include <string>
#include <string_view>
#include <vector>

namespace hemvist {

// At most 60 characters, on one line.
std::string shortened(std::string_view found);
// ”x”
std::string quoted(std::string_view found);
// "timme, besök eller dag"
std::string listed(const std::vector<std::string_view>& words, std::string_view last_joint = "eller");

}  // namespace hemvist
