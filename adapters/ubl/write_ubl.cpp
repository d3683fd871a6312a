#include "adapters/ubl/write_ubl.hpp"

#include "adapters/ubl/base64.hpp"
#include "adapters/ubl/check_before_issue.hpp"
#include "adapters/ubl/ubl_element.hpp"
#include "adapters/ubl/ubl_line.hpp"
#include "adapters/ubl/ubl_party.hpp"
#include "adapters/ubl/ubl_vat.hpp"

namespace hemvist {
namespace {

constexpr auto specification = "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0";
constexpr auto process = "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0";

struct ByteSink final : pugi::xml_writer {
  std::string bytes;
  void write(const void* piece, std::size_t size) override { bytes.append(static_cast<const char*>(piece), size); }
};

pugi::xml_node add_root(pugi::xml_document& document, DocumentKind kind) {
  auto declaration = document.append_child(pugi::node_declaration);
  declaration.append_attribute("version") = "1.0";
  declaration.append_attribute("encoding") = "UTF-8";
  const std::string name = kind == DocumentKind::invoice ? "Invoice" : "CreditNote";
  const std::string schemas = "urn:oasis:names:specification:ubl:schema:xsd:";
  auto root = document.append_child(name.c_str());
  add_attribute(root, "xmlns", schemas + name + "-2");
  add_attribute(root, "xmlns:cac", schemas + "CommonAggregateComponents-2");
  add_attribute(root, "xmlns:cbc", schemas + "CommonBasicComponents-2");
  return root;
}

void add_heading(pugi::xml_node root, const Invoice& invoice) {
  add_text(root, "cbc:CustomizationID", specification);
  add_text(root, "cbc:ProfileID", process);
  add_text(root, "cbc:ID", invoice.number);
  add_text(root, "cbc:IssueDate", to_text(invoice.issue_day));
  if (invoice.kind == DocumentKind::invoice) {
    add_text(root, "cbc:DueDate", to_text(invoice.due_day));
    add_text(root, "cbc:InvoiceTypeCode", "380");
  } else {
    add_text(root, "cbc:CreditNoteTypeCode", "381");
  }
  add_if_said(root, "cbc:Note", invoice.note);
  add_text(root, "cbc:DocumentCurrencyCode", "SEK");
  add_text(root, "cbc:BuyerReference", invoice.buyer_reference);
  add_period(root, invoice.period);
}

void add_references(pugi::xml_node root, const Invoice& invoice) {
  if (invoice.preceding) {
    auto reference = root.append_child("cac:BillingReference").append_child("cac:InvoiceDocumentReference");
    add_text(reference, "cbc:ID", invoice.preceding->number);
    add_text(reference, "cbc:IssueDate", to_text(invoice.preceding->issue_day));
  }
  for (const auto& attachment : invoice.attachments) {
    auto reference = root.append_child("cac:AdditionalDocumentReference");
    add_text(reference, "cbc:ID", attachment.id);
    add_if_said(reference, "cbc:DocumentDescription", attachment.description);
    auto bytes = add_text(reference.append_child("cac:Attachment"), "cbc:EmbeddedDocumentBinaryObject", to_base64(attachment.bytes));
    add_attribute(bytes, "mimeCode", attachment.mime);
    add_attribute(bytes, "filename", attachment.file_name);
  }
}

void add_payment(pugi::xml_node root, const Invoice& invoice) {
  if (const auto& account = invoice.seller.account) {
    auto means = root.append_child("cac:PaymentMeans");
    add_text(means, "cbc:PaymentMeansCode", "30");
    add_if_said(means, "cbc:PaymentID", invoice.payment_reference);
    auto payee = means.append_child("cac:PayeeFinancialAccount");
    add_text(payee, "cbc:ID", account->digits);
    add_text(payee.append_child("cac:FinancialInstitutionBranch"), "cbc:ID",
             account->kind == AccountKind::bankgiro ? "SE:BANKGIRO" : "SE:PLUSGIRO");
  }
  if (is_said(invoice.payment_terms)) add_text(root.append_child("cac:PaymentTerms"), "cbc:Note", invoice.payment_terms);
}

void add_totals(pugi::xml_node root, const Invoice& invoice) {
  const auto total = invoice.total();
  auto tax = root.append_child("cac:TaxTotal");
  add_amount(tax, "cbc:TaxAmount", Money{});
  auto part = tax.append_child("cac:TaxSubtotal");
  add_amount(part, "cbc:TaxableAmount", total);
  add_amount(part, "cbc:TaxAmount", Money{});
  add_vat_breakdown(part, invoice.vat, invoice.vat_reason);
  auto sums = root.append_child("cac:LegalMonetaryTotal");
  for (const auto* name : {"cbc:LineExtensionAmount", "cbc:TaxExclusiveAmount", "cbc:TaxInclusiveAmount", "cbc:PayableAmount"})
    add_amount(sums, name, total);
}

}  // namespace

std::string write_ubl(const Invoice& invoice) {
  check_before_issue(invoice);
  pugi::xml_document document;
  auto root = add_root(document, invoice.kind);
  add_heading(root, invoice);
  add_references(root, invoice);
  add_seller(root, invoice.seller, invoice.vat);
  add_buyer(root, invoice.buyer);
  add_payment(root, invoice);
  add_totals(root, invoice);
  for (const auto& line : invoice.lines) add_line(root, line, invoice.kind, invoice.vat);
  ByteSink sink;
  document.save(sink, "  ", pugi::format_indent, pugi::encoding_utf8);
  return std::move(sink.bytes);
}

}  // namespace hemvist
