#include "adapters/xml/parse_untrusted_xml.hpp"

#include <algorithm>

namespace hemvist {
namespace {

bool is_utf8(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const auto lead = static_cast<unsigned char>(text[i]);
    const std::size_t length = lead < 0x80 ? 1 : lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
    if (length == 0 || i + length > text.size()) return false;
    for (std::size_t k = 1; k < length; ++k)
      if ((static_cast<unsigned char>(text[i + k]) & 0xc0U) != 0x80U) return false;
    i += length;
  }
  return true;
}

// The tree walked without calling oneself, however deep it is.
struct Walk : pugi::xml_tree_walker {
  bool for_each(pugi::xml_node& node) override {
    if (node.type() == pugi::node_doctype) fault = XmlFault::doctype;
    else if (depth() >= most_xml_depth) fault = XmlFault::too_deep;
    else if (!is_utf8(node.value()) || !is_utf8(node.name())) fault = XmlFault::broken;
    else if (std::any_of(node.attributes_begin(), node.attributes_end(), [](const auto& a) { return !is_utf8(a.value()); })) fault = XmlFault::broken;
    else return true;
    is_refused = true;
    return false;
  }
  bool is_refused = false;
  XmlFault fault = XmlFault::broken;
};

}  // namespace

tl::expected<pugi::xml_document, XmlFault> parse_untrusted_xml(std::string_view bytes, std::size_t most_bytes) {
  if (bytes.size() > most_bytes) return tl::make_unexpected(XmlFault::too_large);
  if (bytes.find("<!DOCTYPE") != std::string_view::npos) return tl::make_unexpected(XmlFault::doctype);
  pugi::xml_document document;
  if (!document.load_buffer(bytes.data(), bytes.size(), pugi::parse_default | pugi::parse_doctype)) return tl::make_unexpected(XmlFault::broken);
  Walk walk;
  document.traverse(walk);
  if (walk.is_refused) return tl::make_unexpected(walk.fault);
  const auto root = document.document_element();
  if (!root || root.next_sibling()) return tl::make_unexpected(XmlFault::broken);
  return document;
}

}  // namespace hemvist
