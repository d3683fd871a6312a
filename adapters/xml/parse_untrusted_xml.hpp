#pragma once
// XML that somebody else has written, as a tree: DOCTYPE, great depth, great size and broken letters are refused.
#include <pugixml.hpp>

#include <cstddef>
#include <string_view>

#include <tl/expected.hpp>

namespace hemvist {

inline constexpr int most_xml_depth = 64;

enum class XmlFault { too_large, doctype, broken, too_deep };

// Nothing is fetched or expanded.
tl::expected<pugi::xml_document, XmlFault> parse_untrusted_xml(std::string_view bytes, std::size_t most_bytes);

}  // namespace hemvist
