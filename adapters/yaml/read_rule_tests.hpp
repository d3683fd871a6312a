#pragma once
// Reads rules/ersattning/<kod>-<namn>.test.yaml: the tests of a kommun's ersättningsnivå, or everything that is wrong with the file.
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "engine/pricing/rule_test.hpp"
#include "engine/values/kommun_code.hpp"

namespace hemvist {

// `kommun`: whose level is tested; it is the bosättningskommun of every beslut.
tl::expected<std::vector<RuleTest>, std::vector<RuleFault>> read_rule_tests(std::string_view bytes, const std::string& file_name, KommunCode kommun);

}  // namespace hemvist
