#pragma once
// What yaml-cpp says of a text that it cannot parse, as a Swedish sentence with a remedy.
#include <string>
#include <string_view>

namespace hemvist {

std::string yaml_sentence(std::string_view parser_message);

}  // namespace hemvist
