#pragma once
// Invoices, tables and letters between invented kommuner, for the PDF writers to set.
#include "engine/invoicing/printed_table.hpp"
#include "engine/letters/letter.hpp"
#include "tests/engine/invoicing/sample_invoice.hpp"

namespace hemvist::sample {

inline Party seller() {
  auto seller = party("9901", "Exempelö kommun");
  seller.unit_name = "Omsorgsförvaltningen";
  seller.street = "Torget 1";
  seller.postal_zone = "100 10";
  seller.city = "Exempelö";
  seller.contact_name = "Ekonomiservice";
  seller.telephone = "0100-100 00";
  seller.email = "ekonomi@exempelo.example";
  seller.account = PaymentAccount{AccountKind::bankgiro, "9912346"};
  return seller;
}

inline Party buyer() {
  auto buyer = party("9902", "Provstads kommun");
  buyer.unit_name = "Äldrenämndens förvaltning";
  buyer.street = "Box 20";
  buyer.postal_zone = "200 20";
  buyer.city = "Provstad";
  buyer.contact_name = "Leverantörsreskontra";
  return buyer;
}

inline Invoice full_invoice() {
  auto shared = line(3, {LineUnit::minut, Rational{67, 2}, Per::timme, "507", "212.31", Rational{75}});
  shared.name = "Hemtjänst avböjt, tätort";
  shared.priced.visits = 0;
  shared.properties.emplace_back("Andel i procent", "75");
  auto part = line(4, {LineUnit::dag, Rational{12}, Per::manad, "684", "264.77"});
  part.name = "Trygghetslarm";
  part.priced.visits = 0;
  auto full = invoice("2024-00001", {line(1, {LineUnit::minut, Rational{135}, Per::timme, "507", "1140.75"}),
                                     line(2, {LineUnit::tillfalle, Rational{14}, Per::tillfalle, "185", "2590"}), shared, part});
  full.lines[1].name = "Larmutryckning";
  full.seller = seller();
  full.buyer = buyer();
  full.note = "Avser verkställighet av beslut som fattats av Provstads kommun. Underlag F-2024-00001, SHA-256 "
              "5b0a1f3c9d7e2846a0b1c2d3e4f5061728394a5b6c7d8e9f00112233445566aa.";
  return full;
}

inline Invoice full_credit_note() {
  auto note = full_invoice();
  note.kind = DocumentKind::credit_note;
  note.number = "2024-00007";
  note.note = "Krediterar faktura 2024-00001: underlaget har ändrats.";
  note.preceding = PrecedingInvoice{"2024-00001", day("2024-08-05"), {1}};
  note.payment_terms.clear();
  note.seller.account.reset();
  note.lines.erase(note.lines.begin() + 1, note.lines.end());
  note.lines[0].note = "Avser faktura 2024-00001 rad 1";
  return note;
}

inline Invoice long_invoice(int lines) {
  auto invoice = full_invoice();
  invoice.lines.clear();
  for (int i = 1; i <= lines; ++i) invoice.lines.push_back(line(i, {LineUnit::minut, Rational{135}, Per::timme, "507", "1140.75"}));
  return invoice;
}

inline PrintedTable underlag_table(int rows) {
  PrintedTable table{.title = "Fakturaunderlag F-2024-00001",
                     .reference = "F-2024-00001",
                     .sender = "Exempelö kommun, Omsorgsförvaltningen",
                     .day = day("2024-08-05"),
                     .facts = {{"Faktura", "2024-00001"}, {"Mottagare", "Provstads kommun"}, {"Avser tiden", "2024-07-01–2024-07-31"}, {"Ärenden", "2"}, {"Besök", "24"}},
                     .intro = {"Underlaget visar varje besök bakom fakturans rader. Det omfattas av sekretess enligt 26 kap. 1 § offentlighets- och sekretesslagen (2009:400)."},
                     .columns = {{"Besök", 12}, {"Insats", 16}, {"Datum", 12}, {"Start–slut", 14}, {"Minuter", 8, true}, {"Status", 12}, {"Räknat", 8, true}, {"Pris, kr", 14, true}, {"Belopp, kr", 12, true}},
                     .groups = {},
                     .sum = {"Summa fakturan", "", "", "", "", "", "", "", "4 207,83"},
                     .closing = {"Beloppen är fakturans. Ett besök som har räknats på två rader står på båda."}};
  for (const auto* name : {"Rad 1 · ärende BO-017 · Hemtjänst, tätort · 2024-07", "Rad 2 · ärende BO-018 · Larmutryckning · 2024-07"}) {
    PrintedGroup group{name, {}, {"Summa rad", "", "", "", "", "", "135", "", "1 140,75"}};
    for (int i = 1; i <= rows; ++i)
      group.rows.push_back({"006-" + std::to_string(i), "personlig omvårdnad", "2024-07-02", "08:00–08:25", "25", "utfört", "25", "507,00 per timme", "211,25"});
    table.groups.push_back(std::move(group));
  }
  return table;
}

inline Letter plain_letter() {
  return {.sender = seller(),
          .recipient = buyer(),
          .day = day("2024-08-05"),
          .reference = "Nivå 9902",
          .subject = "Begäran om ersättningsnivå",
          .paragraphs = {"Vi utför hemtjänst åt personer som är bosatta hos er."},
          .table = {{"Månad", "Insats", "Antal"}, {{"2024-07", "tillsyn", "3"}, {"2024-07", "måltidshjälp", "12"}}, {false, false, true}, false},
          .points_heading = "Vi behöver få veta:",
          .points = {"priset per insats,", "vilka zoner som finns och var gränsen går."},
          .closing = {"Med vänlig hälsning\nExempelö kommun"}};
}

}  // namespace hemvist::sample
