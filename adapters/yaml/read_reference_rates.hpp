#pragma once
// Reads rules/referensranta.yaml: the referensränta of each half-year that is known.
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "engine/receivables/reference_rates.hpp"
#include "engine/rules/rule_fault.hpp"

namespace hemvist {

tl::expected<ReferenceRates, std::vector<RuleFault>> read_reference_rates(std::string_view bytes, const std::string& file_name);

}  // namespace hemvist
