#pragma once
// Reads rules/kommuner.yaml into the register of kommuner.
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "engine/rules/kommun_register.hpp"
#include "engine/rules/rule_fault.hpp"

namespace hemvist {

tl::expected<KommunRegister, std::vector<RuleFault>> read_kommuner(std::string_view bytes, const std::string& file_name);

}  // namespace hemvist
