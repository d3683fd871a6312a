#pragma once
// Steps through an XML tree by local names, whatever prefixes its writer chose.
#include <pugixml.hpp>

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace hemvist {

std::string_view local_name(const pugi::xml_node& node);
// "urn:…" of the node's own prefix, as it or an element around it says; empty: none.
std::string namespace_of(const pugi::xml_node& node);

// The first child element of that name, a step at a time; an empty node when one is missing.
pugi::xml_node child_at(const pugi::xml_node& node, std::initializer_list<std::string_view> path);
std::vector<pugi::xml_node> children_of(const pugi::xml_node& node, std::string_view name);
// The text there without blanks around it; empty: missing.
std::string text_at(const pugi::xml_node& node, std::initializer_list<std::string_view> path);
std::string text_of(const pugi::xml_node& node);

}  // namespace hemvist
