#include "adapters/ubl/ubl_element.hpp"

#include <stdexcept>

namespace hemvist {
namespace {

void require_text(const char* name, std::string_view text) {
  if (!is_said(text)) throw std::logic_error(std::string{"write_ubl: nothing to say in "} + name);
  if (!is_xml_text(text)) throw std::logic_error(std::string{"write_ubl: not XML text in "} + name);
}

struct FirstByte {
  std::size_t length;
  char32_t bits;
  char32_t smallest;  // a smaller code point has a shorter form
};

FirstByte read_first(unsigned char byte) {
  if (byte < 0x80) return {1, byte, 0};
  if (byte >> 5 == 0x06) return {2, byte & 0x1Fu, 0x80};
  if (byte >> 4 == 0x0E) return {3, byte & 0x0Fu, 0x800};
  if (byte >> 3 == 0x1E) return {4, byte & 0x07u, 0x10000};
  return {0, 0, 0};
}

bool is_xml_character(char32_t c) {
  return c == '\t' || c == '\n' || c == '\r' ||
         (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || (c >= 0x10000 && c <= 0x10FFFF);
}

}  // namespace

bool is_said(std::string_view text) { return text.find_first_not_of(" \t\r\n") != std::string_view::npos; }

bool is_xml_text(std::string_view text) {
  while (!text.empty()) {
    auto [length, c, smallest] = read_first(static_cast<unsigned char>(text.front()));
    if (length == 0 || length > text.size()) return false;
    for (const char next : text.substr(1, length - 1)) {
      const auto byte = static_cast<unsigned char>(next);
      if (byte >> 6 != 0x02) return false;
      c = c << 6 | (byte & 0x3Fu);
    }
    if (c < smallest || !is_xml_character(c)) return false;
    text.remove_prefix(length);
  }
  return true;
}

pugi::xml_node add_text(pugi::xml_node parent, const char* name, const std::string& text) {
  require_text(name, text);
  auto element = parent.append_child(name);
  element.text() = text.c_str();
  return element;
}

void add_attribute(pugi::xml_node element, const char* name, const std::string& text) {
  require_text(name, text);
  element.append_attribute(name) = text.c_str();
}

void add_if_said(pugi::xml_node parent, const char* name, const std::string& text) {
  if (is_said(text)) add_text(parent, name, text);
}

void add_amount(pugi::xml_node parent, const char* name, Money amount) {
  add_attribute(add_text(parent, name, to_decimal_text(amount)), "currencyID", "SEK");
}

void add_period(pugi::xml_node parent, const Period& period) {
  auto element = parent.append_child("cac:InvoicePeriod");
  add_text(element, "cbc:StartDate", to_text(period.from));
  add_text(element, "cbc:EndDate", to_text(period.end - date::days{1}));
}

}  // namespace hemvist
