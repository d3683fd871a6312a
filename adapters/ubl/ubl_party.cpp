#include "adapters/ubl/ubl_party.hpp"

#include "adapters/ubl/ubl_element.hpp"
#include "adapters/ubl/ubl_vat.hpp"

namespace hemvist {
namespace {

void add_address(pugi::xml_node party, const Party& from) {
  auto address = party.append_child("cac:PostalAddress");
  add_if_said(address, "cbc:StreetName", from.street);
  add_if_said(address, "cbc:CityName", from.city);
  add_if_said(address, "cbc:PostalZone", from.postal_zone);
  add_text(address.append_child("cac:Country"), "cbc:IdentificationCode", "SE");
}

void add_contact(pugi::xml_node party, const Party& from) {
  if (!is_said(from.contact_name) && !is_said(from.telephone) && !is_said(from.email)) return;
  auto contact = party.append_child("cac:Contact");
  add_if_said(contact, "cbc:Name", from.contact_name);
  add_if_said(contact, "cbc:Telephone", from.telephone);
  add_if_said(contact, "cbc:ElectronicMail", from.email);
}

void add_party(pugi::xml_node role, const Party& from, bool with_vat_number) {
  auto party = role.append_child("cac:Party");
  add_attribute(add_text(party, "cbc:EndpointID", from.endpoint.id), "schemeID", from.endpoint.scheme);
  add_text(party.append_child("cac:PartyName"), "cbc:Name", is_said(from.unit_name) ? from.unit_name : from.legal_name);
  add_address(party, from);
  if (with_vat_number) {
    auto tax = party.append_child("cac:PartyTaxScheme");
    add_text(tax, "cbc:CompanyID", from.organisation_number.vat_number());
    add_vat_scheme(tax);
  }
  auto entity = party.append_child("cac:PartyLegalEntity");
  add_text(entity, "cbc:RegistrationName", from.legal_name);
  add_attribute(add_text(entity, "cbc:CompanyID", from.organisation_number.digits()), "schemeID", "0007");
  add_contact(party, from);
}

}  // namespace

void add_seller(pugi::xml_node root, const Party& seller, VatCategory vat) {
  add_party(root.append_child("cac:AccountingSupplierParty"), seller, vat == VatCategory::exempt);
}

void add_buyer(pugi::xml_node root, const Party& buyer) { add_party(root.append_child("cac:AccountingCustomerParty"), buyer, false); }

}  // namespace hemvist
