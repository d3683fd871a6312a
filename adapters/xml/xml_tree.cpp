#include "adapters/xml/xml_tree.hpp"

namespace hemvist {

std::string_view local_name(const pugi::xml_node& node) {
  const std::string_view name = node.name();
  const auto colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

std::string namespace_of(const pugi::xml_node& node) {
  const std::string_view name = node.name();
  const auto colon = name.find(':');
  const auto wanted = colon == std::string_view::npos ? std::string{"xmlns"} : "xmlns:" + std::string{name.substr(0, colon)};
  for (auto at = node; at; at = at.parent())
    if (const auto given = at.attribute(wanted.c_str())) return given.value();
  return {};
}

pugi::xml_node child_at(const pugi::xml_node& node, std::initializer_list<std::string_view> path) {
  auto at = node;
  for (const auto name : path) {
    auto child = at.first_child();
    while (child && local_name(child) != name) child = child.next_sibling();
    at = child;
  }
  return at;
}

std::vector<pugi::xml_node> children_of(const pugi::xml_node& node, std::string_view name) {
  std::vector<pugi::xml_node> found;
  for (const auto& child : node.children())
    if (local_name(child) == name) found.push_back(child);
  return found;
}

std::string text_at(const pugi::xml_node& node, std::initializer_list<std::string_view> path) { return text_of(child_at(node, path)); }

std::string text_of(const pugi::xml_node& node) {
  const std::string_view text = node.child_value();
  const auto first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  return std::string{text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1)};
}

}  // namespace hemvist
