#pragma once
// The few ways an element comes into a UBL document: never empty, never text that XML cannot hold.
#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "engine/values/money.hpp"
#include "engine/values/month.hpp"

namespace hemvist {

// Whether there is anything but white space.
bool is_said(std::string_view text);
// UTF-8 of characters that XML 1.0 allows.
bool is_xml_text(std::string_view text);

// Both throw std::logic_error when `text` is not said or no XML text.
pugi::xml_node add_text(pugi::xml_node parent, const char* name, const std::string& text);
void add_attribute(pugi::xml_node element, const char* name, const std::string& text);
// Adds nothing when `text` is not said.
void add_if_said(pugi::xml_node parent, const char* name, const std::string& text);
void add_amount(pugi::xml_node parent, const char* name, Money amount);
// cac:InvoicePeriod, both days inclusive.
void add_period(pugi::xml_node parent, const Period& period);

}  // namespace hemvist
