#include "adapters/cli/json_text.hpp"


namespace hemvist {
namespace {

void write(std::string& out, const boost::json::value& value, std::size_t depth) {
  const std::string inner(2 * (depth + 1), ' ');
  const std::string outer(2 * depth, ' ');
  if (value.is_object() && !value.get_object().empty()) {
    out += "{\n";
    const char* joint = "";
    for (const auto& [key, member] : value.get_object()) {
      out += joint + inner + boost::json::serialize(key) + ": ";
      write(out, member, depth + 1);
      joint = ",\n";
    }
    out += "\n" + outer + "}";
  } else if (value.is_array() && !value.get_array().empty()) {
    out += "[\n";
    const char* joint = "";
    for (const auto& item : value.get_array()) {
      out += joint + inner;
      write(out, item, depth + 1);
      joint = ",\n";
    }
    out += "\n" + outer + "]";
  } else {
    out += boost::json::serialize(value);
  }
}

}  // namespace

std::string to_indented_text(const boost::json::value& value) {
  std::string out;
  write(out, value, 0);
  return out + "\n";
}

}  // namespace hemvist
