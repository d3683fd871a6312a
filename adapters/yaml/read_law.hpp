#pragma once
// Reads a file of rules/law into provisions.
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "engine/rules/rule_fault.hpp"
#include "engine/values/provision.hpp"

namespace hemvist {

tl::expected<std::vector<Provision>, std::vector<RuleFault>> read_law(std::string_view bytes, const std::string& file_name);

}  // namespace hemvist
