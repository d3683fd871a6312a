#pragma once
// One line of a UBL invoice or credit note.
#include <pugixml.hpp>

#include "engine/invoicing/invoice.hpp"

namespace hemvist {

void add_line(pugi::xml_node root, const InvoiceLine& line, DocumentKind kind, VatCategory vat);

}  // namespace hemvist
