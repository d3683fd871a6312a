#include "adapters/ubl/ubl_line.hpp"

#include "adapters/ubl/line_figures.hpp"
#include "adapters/ubl/ubl_element.hpp"
#include "adapters/ubl/ubl_vat.hpp"

namespace hemvist {
namespace {

void add_item(pugi::xml_node element, const InvoiceLine& line, VatCategory vat) {
  auto item = element.append_child("cac:Item");
  add_if_said(item, "cbc:Description", line.description);
  add_text(item, "cbc:Name", line.name);
  if (is_said(line.article)) add_text(item.append_child("cac:SellersItemIdentification"), "cbc:ID", line.article);
  add_line_vat(item, vat);
  for (const auto& [name, value] : line.properties) {
    auto property = item.append_child("cac:AdditionalItemProperty");
    add_text(property, "cbc:Name", name);
    add_text(property, "cbc:Value", value);
  }
}

void add_price(pugi::xml_node element, const LineKey& key) {
  auto price = element.append_child("cac:Price");
  add_attribute(add_text(price, "cbc:PriceAmount", price_amount_text(key)), "currencyID", "SEK");
  const auto base = price_base(key);
  if (base != Rational{1}) add_attribute(add_text(price, "cbc:BaseQuantity", quantity_text(base)), "unitCode", unit_code(key.unit));
}

}  // namespace

void add_line(pugi::xml_node root, const InvoiceLine& line, DocumentKind kind, VatCategory vat) {
  const bool is_invoice = kind == DocumentKind::invoice;
  const auto& priced = line.priced;
  auto element = root.append_child(is_invoice ? "cac:InvoiceLine" : "cac:CreditNoteLine");
  add_text(element, "cbc:ID", std::to_string(line.id));
  add_if_said(element, "cbc:Note", line.note);
  add_attribute(add_text(element, is_invoice ? "cbc:InvoicedQuantity" : "cbc:CreditedQuantity", quantity_text(priced.quantity)),
                "unitCode", unit_code(priced.key.unit));
  add_amount(element, "cbc:LineExtensionAmount", priced.amount);
  add_period(element, line.period);
  auto arende = element.append_child("cac:DocumentReference");
  add_text(arende, "cbc:ID", priced.key.arende.text());
  add_text(arende, "cbc:DocumentTypeCode", "130");
  add_item(element, line, vat);
  add_price(element, priced.key);
}

}  // namespace hemvist
