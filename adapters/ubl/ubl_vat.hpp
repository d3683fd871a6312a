#pragma once
// How a UBL document says that no VAT is charged: category E or O, on each line and in the breakdown.
#include <pugixml.hpp>
#include <string>

#include "engine/invoicing/invoice.hpp"

namespace hemvist {

void add_vat_scheme(pugi::xml_node parent);
void add_line_vat(pugi::xml_node item, VatCategory vat);
void add_vat_breakdown(pugi::xml_node subtotal, VatCategory vat, const std::string& reason);

}  // namespace hemvist
