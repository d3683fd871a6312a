#include "adapters/pdf/write_invoice_pdf.hpp"

#include "adapters/pdf/flow_table.hpp"
#include "adapters/pdf/page_parts.hpp"
#include "engine/invoicing/payment_account.hpp"
#include "engine/letters/letter_words.hpp"
#include "engine/pricing/line_words.hpp"
#include "engine/rules/tariff_words.hpp"
#include "engine/values/comma_text.hpp"

namespace hemvist {
namespace {

constexpr double margin = 48;
constexpr TextStyle small_style{.points = 8, .leading = 1.4};

std::string kind_text(DocumentKind kind) { return kind == DocumentKind::invoice ? "Faktura" : "Kreditnota"; }

std::string quantity_words(const Rational& quantity, LineUnit unit) {
  const bool is_one = quantity == Rational{1};
  const auto words = [&]() -> std::string {
    switch (unit) {
      case LineUnit::minut: return "min";
      case LineUnit::dag: return is_one ? "dag" : "dagar";
      case LineUnit::manad: return is_one ? "månad" : "månader";
      case LineUnit::besok: return "besök";
      case LineUnit::tillfalle: return is_one ? "tillfälle" : "tillfällen";
      case LineUnit::styck: return "st";
    }
    return {};
  };
  return number_words(quantity) + "\u00a0" + words();
}

// "Lagrum: 29 kap. 6 § SoL (2025:400) · Ersättningsnivå: 1980@2024-01-01 · Zon: tätort · 3 besök"
std::string detail_of(const InvoiceLine& line) {
  std::string written;
  const auto add = [&](const std::string& part) { written += (written.empty() ? "" : " · ") + part; };
  if (!line.note.empty()) add(line.note);
  for (const auto& [name, value] : line.properties) add(name + ":\u00a0" + (name.starts_with("Andel") ? with_comma(value) : value));
  const auto& key = line.priced.key;
  if (key.per == Per::manad && key.unit == LineUnit::dag) add(number_words(line.priced.quantity) + " av månadens " + number_words(price_base(key)) + " dagar");
  if (line.priced.visits > 0) add(std::to_string(line.priced.visits) + " besök");
  return written;
}

PdfFacts facts_of(const Invoice& invoice) {
  return {kind_text(invoice.kind) + " " + invoice.number,
          "Ersättning för verkställighet av beslut, " + to_text(invoice.period) + ", till " + invoice.buyer.legal_name,
          invoice.seller.legal_name, invoice.issue_day};
}

LineColumn title_column(const PageFlow& flow, const Invoice& invoice, double width) {
  LineColumn column{flow, flow.left(), width};
  column.add(kind_text(invoice.kind) + " " + invoice.number, {.points = 20, .is_bold = true}, 0, "H1");
  return column;
}

LineColumn seller_column(const PageFlow& flow, const Invoice& invoice, double x, double width) {
  LineColumn column{flow, x, width};
  const auto lines = address_lines(invoice.seller);
  for (std::size_t i = 0; i < lines.size(); ++i) column.add(lines[i], {.points = i == 0 ? 11.0 : 8.5, .is_bold = i == 0}, i == 1 ? 2 : 0);
  const auto& number = invoice.seller.organisation_number;
  column.add("Org.nr " + number.digits().substr(0, 6) + "-" + number.digits().substr(6), {.points = 8.5}, 4);
  if (invoice.vat == VatCategory::exempt) column.add("Momsreg.nr " + number.vat_number(), {.points = 8.5});
  for (const auto& line : contact_lines(invoice.seller)) column.add(line, {.points = 8.5});
  return column;
}

LineColumn buyer_column(const PageFlow& flow, const Party& buyer, double width) {
  LineColumn column{flow, flow.left(), width};
  column.add("Till", {.points = 7, .grey = 0.3});
  const auto lines = address_lines(buyer);
  for (std::size_t i = 0; i < lines.size(); ++i) column.add(lines[i], {.points = 10, .is_bold = i == 0}, i == 0 ? 1 : 0);
  if (!buyer.contact_name.empty()) column.add(buyer.contact_name, {.points = 10});
  return column;
}

std::vector<LabelledText> dates_of(const Invoice& invoice) {
  const bool is_invoice = invoice.kind == DocumentKind::invoice;
  std::vector<LabelledText> facts{{is_invoice ? "Fakturadatum" : "Datum", to_text(invoice.issue_day)}};
  if (is_invoice) facts.emplace_back("Förfallodag", to_text(invoice.due_day));
  facts.emplace_back("Avser tiden", to_text(invoice.period));
  return facts;
}

std::vector<LabelledText> references_of(const Invoice& invoice) {
  std::vector<LabelledText> facts{{"Er beställarreferens", invoice.buyer_reference}};
  if (!invoice.payment_terms.empty()) facts.emplace_back("Betalningsvillkor", invoice.payment_terms);
  return facts;
}

LineColumn fact_column(const PageFlow& flow, const std::vector<LabelledText>& facts, double x, double width) {
  LineColumn column{flow, x, width};
  for (const auto& fact : facts) column.add_labelled(fact, {.points = 9}, 5);
  return column;
}

std::vector<LabelledText> payment_of(const Invoice& invoice) {
  if (invoice.kind == DocumentKind::credit_note) {
    std::vector<LabelledText> cells{{"Att kreditera", crowns_text(invoice.total())}};
    if (const auto& corrected = invoice.preceding) cells.insert(cells.end(), {{"Avser faktura", corrected->number}, {"av den", to_text(corrected->issue_day)}});
    return cells;
  }
  std::vector<LabelledText> cells{{"Att betala", crowns_text(invoice.total())}, {"Senast", to_text(invoice.due_day)}};
  if (const auto& account = invoice.seller.account) cells.emplace_back(name_text(account->kind), number_text(*account));
  if (!invoice.payment_reference.empty()) cells.emplace_back("OCR", invoice.payment_reference);
  return cells;
}

// The payment once more, after the lines: on the last page of a long invoice too.
std::string payment_sentence(const Invoice& invoice) {
  const auto& account = invoice.seller.account;
  if (invoice.kind == DocumentKind::credit_note || !account) return {};
  return "Betala " + crowns_text(invoice.total()) + " senast " + to_text(invoice.due_day) + " till " + (account->kind == AccountKind::bankgiro ? "bankgiro " : "plusgiro ") +
         number_text(*account) + (invoice.payment_reference.empty() ? "" : ". Ange OCR-nummer " + invoice.payment_reference) + ".";
}

void add_lines(PageFlow& flow, const Invoice& invoice) {
  constexpr double rad = 28, arende = 70, manad = 50, antal = 72, pris = 98, belopp = 62;
  const auto rest = flow.width() - rad - arende - manad - antal - pris - belopp;
  FlowTable table{flow,
                  {{"Rad", rad}, {"Ärende", arende}, {"Benämning", rest}, {"Månad", manad}, {"Antal", antal, true}, {"Pris, kr", pris, true}, {"Belopp, kr", belopp, true}},
                  8};
  for (const auto& line : invoice.lines) {
    const auto& priced = line.priced;
    const auto price = to_swedish_text(priced.key.price) + "\u00a0per\u00a0" + std::string{text(priced.key.per)};
    table.add({.cells = {std::to_string(line.id), priced.key.arende.text(), line.name, priced.key.month.text(),
                         quantity_words(priced.quantity, priced.key.unit), price, to_swedish_text(priced.amount)},
               .stays_with_next = &line == &invoice.lines.back(),
               .detail_column = 2,
               .detail = detail_of(line)});
  }
  table.add({.cells = {"", "Summa", "", "", "", "", to_swedish_text(invoice.total())}, .is_bold = true, .line_below = 1, .has_line_above = true});
  table.close();
}

}  // namespace

std::string write_invoice_pdf(const Invoice& invoice) {
  PageFlow flow{a4_portrait, margin, facts_of(invoice), full_name(invoice.seller) + " · " + kind_text(invoice.kind) + " " + invoice.number};
  const auto half = flow.left() + flow.width() * 0.56;
  const auto side = flow.left() + flow.width() - half;
  add_columns(flow, {title_column(flow, invoice, half - flow.left() - 10), seller_column(flow, invoice, half, side)}, 0);
  add_columns(flow, {buyer_column(flow, invoice.buyer, half - flow.left() - 20), fact_column(flow, dates_of(invoice), half, side / 2 + 10),
                     fact_column(flow, references_of(invoice), half + side / 2 + 20, side / 2 - 20)}, 18);
  add_band(flow, payment_of(invoice), 18);
  if (!invoice.note.empty()) flow.paragraph(invoice.note, small_style, 12);
  add_lines(flow, invoice);
  flow.paragraph("Moms 0,00 kr. " + invoice.vat_reason + (invoice.vat_reason.ends_with('.') || invoice.vat_reason.empty() ? "" : "."), small_style, 10);
  if (const auto words = payment_sentence(invoice); !words.empty()) flow.paragraph(words, small_style, 4);
  return flow.finish();
}

}  // namespace hemvist
