#pragma once
// Reads an agreement with another kommun: extra costs, rules for cancelled visits, how often is invoiced, or everything that is wrong with the file.
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "engine/rules/agreement.hpp"

namespace hemvist {

// `digest` is the SHA-256 of `bytes`. Its components are those of an ersättningsnivå, less what belongs to a price list as a whole.
tl::expected<Agreement, std::vector<RuleFault>> read_agreement(std::string_view bytes, const std::string& file_name, Digest digest);

}  // namespace hemvist
