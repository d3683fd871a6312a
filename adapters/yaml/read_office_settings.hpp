#pragma once
// Reads inställningar.yaml: how the own office wants it where law leaves it open, or everything that is wrong with the file.
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "engine/rules/office_settings.hpp"
#include "engine/rules/rule_fault.hpp"

namespace hemvist {

// A key that is left out has its default.
tl::expected<OfficeSettings, std::vector<RuleFault>> read_office_settings(std::string_view bytes, const std::string& file_name);

}  // namespace hemvist
