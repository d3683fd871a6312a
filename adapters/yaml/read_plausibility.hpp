#pragma once
// Reads rules/rimlighet.yaml: between what a price is expected to be.
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "engine/rules/plausibility.hpp"

namespace hemvist {

tl::expected<PlausibilityBands, std::vector<RuleFault>> read_plausibility(std::string_view bytes, const std::string& file_name);

}  // namespace hemvist
