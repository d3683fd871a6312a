#pragma once
// Base64 of an attachment's bytes (RFC 4648 §4), on one line.
#include <string>
#include <string_view>

namespace hemvist {

std::string to_base64(std::string_view bytes);

}  // namespace hemvist
