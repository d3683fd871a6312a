#pragma once
// The two parties of a UBL document.
#include <pugixml.hpp>

#include "engine/invoicing/invoice.hpp"

namespace hemvist {

// With the VAT number when the lines are exempt (BR-E-02), without when they are outside VAT (BR-O-02).
void add_seller(pugi::xml_node root, const Party& seller, VatCategory vat);
void add_buyer(pugi::xml_node root, const Party& buyer);

}  // namespace hemvist
