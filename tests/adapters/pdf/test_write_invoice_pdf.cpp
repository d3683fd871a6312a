#include "adapters/pdf/write_invoice_pdf.hpp"
#include "tests/adapters/pdf/read_pdf.hpp"
#include "tests/adapters/pdf/sample_documents.hpp"
#include "tests/catch.hpp"

using namespace hemvist;

namespace {

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

// Each part after the one before it.
void check_order(const std::string& text, std::initializer_list<std::string_view> parts) {
  std::size_t at = 0;
  for (const auto part : parts) {
    INFO("looking for: " << part << "\nin: " << text);
    const auto found = text.find(part, at);
    REQUIRE(found != std::string::npos);
    at = found + part.size();
  }
}

}  // namespace

TEST_CASE("an invoice is read aloud in the order in which a person reads it") {
  const sample::ReadPdf pdf{write_invoice_pdf(sample::full_invoice())};
  check_order(pdf.structure(),
              {"H1", "Faktura 2024-00001", "Exempelö kommun", "Omsorgsförvaltningen", "Torget 1", "100 10  Exempelö", "Org.nr 212099-9012", "Ekonomiservice",
               "Till", "Provstads kommun", "Äldrenämndens förvaltning", "Fakturadatum", "2024-08-05", "Förfallodag", "2024-09-04", "Avser tiden",
               "2024-07-01–2024-07-31", "Er beställarreferens", "7400-IKE", "Betalningsvillkor", "30 dagar netto", "Att betala", "4\u00a0207,83\u00a0kr", "Senast",
               "2024-09-04", "Bankgiro", "991-2346", "OCR", "20240000115", "Underlag F-2024-00001, SHA-256",
               "5b0a1f3c9d7e2846a0b1c2d3e4f5061728394a5b6c7d8e9f00112233445566aa", "Table", "TR", "TH", "Rad", "TH", "Ärende", "Benämning", "Månad", "Antal", "Pris, kr",
               "Belopp, kr", "TR", "TD", "1", "TD", "BO-017", "Hemtjänst, tätort", "2 a kap. 7 § SoL (2001:453)", "9902@2024-01-01", "tätort", "3 besök", "2024-07",
               "135\u00a0min", "507,00\u00a0per\u00a0timme", "1\u00a0140,75", "TR", "Larmutryckning", "14\u00a0tillfällen", "185,00\u00a0per\u00a0tillfälle",
               "2\u00a0590,00", "33,5\u00a0min", "212,31", "12 av månadens 31 dagar", "264,77", "Summa", "4\u00a0207,83", "Moms 0,00 kr.",
               "10 kap. 14 § mervärdesskattelagen (2023:200)", "Betala", "bankgiro 991-2346"});
}

TEST_CASE("what a person sees has a page number and each line on a row of its own") {
  const sample::ReadPdf pdf{write_invoice_pdf(sample::full_invoice())};
  const auto text = pdf.text();
  CHECK(has(text, "Sida 1 (1)"));
  CHECK(has(text, "Exempelö kommun, Omsorgsförvaltningen · Faktura 2024-00001"));
}

TEST_CASE("a credit note says which invoice and which row it corrects, and asks for no payment") {
  const sample::ReadPdf pdf{write_invoice_pdf(sample::full_credit_note())};
  const auto text = pdf.structure();
  check_order(text, {"Kreditnota 2024-00007", "Att kreditera", "1\u00a0140,75\u00a0kr", "Avser faktura", "2024-00001", "av den", "2024-08-05",
                     "Avser faktura 2024-00001 rad 1", "Summa", "1\u00a0140,75"});
  for (const auto* absent : {"Att betala", "Förfallodag", "Bankgiro", "OCR", "Betala "}) {
    INFO(absent);
    CHECK_FALSE(has(text, absent));
  }
}

TEST_CASE("the file says that it is tagged, in Swedish, what it is and when it was made") {
  const sample::ReadPdf pdf{write_invoice_pdf(sample::full_invoice())};
  const auto facts = pdf.facts();
  CHECK(has(facts, "Tagged:          yes"));
  CHECK(has(facts, "Title:           Faktura 2024-00001"));
  CHECK(has(facts, "Author:          Exempelö kommun"));
  CHECK(has(facts, "Subject:         Ersättning för verkställighet av beslut, 2024-07-01–2024-07-31, till Provstads kommun"));
  CHECK(has(facts, "CreationDate:    2024-08-05"));
  CHECK(has(facts, "A4"));
  const auto objects = pdf.objects();
  CHECK(has(objects, "\"/Lang\": \"u:sv-SE\""));
  CHECK(has(objects, "\"/DisplayDocTitle\": true"));
  CHECK(has(objects, "\"/Scope\": \"/Column\""));
  CHECK(pdf.is_sound());
}

TEST_CASE("every font is within the file") {
  const sample::ReadPdf pdf{write_invoice_pdf(sample::full_invoice())};
  const auto fonts = pdf.fonts();
  CHECK(has(fonts, "DejaVuSans"));
  CHECK_FALSE(has(fonts, " no  "));
}

TEST_CASE("the same invoice gives the same bytes") { CHECK(write_invoice_pdf(sample::full_invoice()) == write_invoice_pdf(sample::full_invoice())); }

TEST_CASE("a seller without account or address gives an invoice without them") {
  auto invoice = sample::full_invoice();
  invoice.seller = sample::party("9901", "Exempelö kommun");
  invoice.buyer = sample::party("9902", "Provstads kommun");
  invoice.payment_reference.clear();
  const sample::ReadPdf pdf{write_invoice_pdf(invoice)};
  const auto text = pdf.structure();
  check_order(text, {"Exempelö kommun", "Provstads kommun", "Att betala", "Summa"});
  for (const auto* absent : {"Bankgiro", "OCR", "Telefon"}) CHECK_FALSE(has(text, absent));
}

TEST_CASE("two hundred lines fill several pages, each with the heading, its number and whole rows") {
  const sample::ReadPdf pdf{write_invoice_pdf(sample::long_invoice(200))};
  const auto facts = pdf.facts();
  const auto pages = std::stoi(facts.substr(facts.find("Pages:") + 6));
  REQUIRE(pages > 5);
  std::size_t rows = 0;
  for (int page = 1; page <= pages; ++page) {
    INFO("page " << page);
    const auto text = pdf.text_of_page(page);
    CHECK(has(text, "Benämning"));
    CHECK(has(text, "Sida " + std::to_string(page) + " (" + std::to_string(pages) + ")"));
    const auto count = [&](std::string_view part) {
      std::size_t found = 0;
      for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
      return found;
    };
    CHECK(count("Hemtjänst, tätort") == count("9902@2024-01-01"));
    rows += count("Hemtjänst, tätort");
  }
  CHECK(rows == 200);
  CHECK(has(pdf.text_of_page(pages), "228 150,00"));  // 200 × 1 140,75
}

TEST_CASE("a text wider than its column goes on to the next line, and a word wider than it is broken, never cut") {
  auto invoice = sample::full_invoice();
  invoice.lines[0].name = "Matdistribution med uppvärmning och uppläggning på tallrik, utanför tätort, lördag och söndag";
  invoice.lines[0].description = "";
  invoice.lines[1].name = "Trygghetslarmsinstallationsuppföljningsbesöksersättning";
  invoice.buyer.legal_name = "Kommunalförbundet för åldringsvård i Östra Öknaböles och Västra Ångermålas kommuner";
  const sample::ReadPdf pdf{write_invoice_pdf(invoice)};
  const auto text = pdf.structure();
  CHECK(has(text, "Matdistribution med uppvärmning och uppläggning på tallrik, utanför tätort, lördag och söndag"));
  CHECK(has(text, "Trygghetslarmsinstallationsuppföljningsbesöksersättning"));
  CHECK(has(text, "Kommunalförbundet för åldringsvård i Östra Öknaböles och Västra Ångermålas kommuner"));
}
