#include "adapters/ubl/ubl_vat.hpp"

#include "adapters/ubl/ubl_element.hpp"

namespace hemvist {
namespace {

// Category O bears no rate at all (BR-O-05); E has rate 0.
pugi::xml_node add_category(pugi::xml_node parent, const char* name, VatCategory vat) {
  auto category = parent.append_child(name);
  add_text(category, "cbc:ID", vat == VatCategory::exempt ? "E" : "O");
  if (vat == VatCategory::exempt) add_text(category, "cbc:Percent", "0");
  return category;
}

}  // namespace

void add_vat_scheme(pugi::xml_node parent) { add_text(parent.append_child("cac:TaxScheme"), "cbc:ID", "VAT"); }

void add_line_vat(pugi::xml_node item, VatCategory vat) { add_vat_scheme(add_category(item, "cac:ClassifiedTaxCategory", vat)); }

void add_vat_breakdown(pugi::xml_node subtotal, VatCategory vat, const std::string& reason) {
  auto category = add_category(subtotal, "cac:TaxCategory", vat);
  add_text(category, "cbc:TaxExemptionReasonCode", vat == VatCategory::exempt ? "VATEX-EU-132-1G" : "VATEX-EU-O");
  add_if_said(category, "cbc:TaxExemptionReason", reason);
  add_vat_scheme(category);
}

}  // namespace hemvist
