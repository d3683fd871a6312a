#include <filesystem>
#include <fstream>

#include "adapters/ubl/write_ubl.hpp"
#include "tests/catch.hpp"
#include "tests/engine/invoicing/sample_invoice.hpp"
#include "tests/peppol/kept_documents.hpp"

using namespace hemvist;

namespace {

const sample::Sold minutes{LineUnit::minut, Rational{135}, Per::timme, "507", "1140.75"};

std::string kept(const std::string& name, const Invoice& invoice) {
  auto bytes = write_ubl(invoice);
  keep_document("ubl_" + name + ".xml", bytes);
  return bytes;
}

bool has(const std::string& bytes, std::string_view part) { return bytes.find(part) != std::string::npos; }

std::size_t count(const std::string& bytes, std::string_view part) {
  std::size_t found = 0;
  for (auto at = bytes.find(part); at != std::string::npos; at = bytes.find(part, at + 1)) ++found;
  return found;
}

Invoice with_everything_said() {
  auto invoice = sample::invoice("2024-00001",
                                 {sample::line(1, minutes),
                                  sample::line(2, {LineUnit::tillfalle, Rational{14}, Per::tillfalle, "185", "2590"})});
  invoice.lines[1].name = "Larmutryckning";
  invoice.lines[1].article = "larmutryckning";
  invoice.lines[1].note = "Efter anrop";
  invoice.seller.unit_name = "Exempelö kommun, omsorgsförvaltningen";
  invoice.seller.street = "Torget 1";
  invoice.seller.postal_zone = "100 10";
  invoice.seller.city = "Exempelö";
  invoice.seller.contact_name = "Ekonomiservice";
  invoice.seller.telephone = "0100-100 00";
  invoice.seller.email = "ekonomi@exempelo.example";
  invoice.seller.account = PaymentAccount{AccountKind::bankgiro, "9912346"};
  invoice.buyer.street = "Box 20";
  invoice.buyer.postal_zone = "200 20";
  invoice.buyer.city = "Provstad";
  invoice.buyer.contact_name = "Leverantörsreskontra";
  invoice.attachments.push_back({"U-2024-07-9902", "Underlag per besök", "U-2024-07-9902.csv", "text/csv",
                                 "rad;arende\r\n1;BO-017\r\n"});
  return invoice;
}

Invoice credit_note(VatCategory vat) {
  auto invoice = with_everything_said();
  invoice.kind = DocumentKind::credit_note;
  invoice.number = "2024-00007";
  invoice.note = "Krediterar faktura 2024-00001: ett besök var registrerat två gånger.";
  invoice.preceding = PrecedingInvoice{"2024-00001", sample::day("2024-08-05")};
  invoice.lines.pop_back();
  invoice.lines[0].note = "Avser faktura 2024-00001";
  invoice.vat = vat;
  return invoice;
}

}  // namespace

TEST_CASE("an invoice with everything said is the approved file, byte by byte") {
  std::ifstream file{std::filesystem::path{HEMVIST_SOURCE_DIR} / "tests/approved/invoice_with_everything_said.xml", std::ios::binary};
  const std::string approved{std::istreambuf_iterator<char>{file}, {}};
  CHECK(kept("everything_said", with_everything_said()) == approved);
}

TEST_CASE("the same invoice gives the same bytes") { CHECK(write_ubl(with_everything_said()) == write_ubl(with_everything_said())); }

TEST_CASE("a line says quantity, unit, price, base and amount so that anyone can multiply") {
  struct Row {
    const char* name;
    sample::Sold sold;
    const char* quantity;
    const char* price;
    const char* base;
    const char* amount;
    const char* why;
  };
  const Row rows[] = {
      {"minutes", minutes, "unitCode=\"MIN\">135<", ">507.00<", "<cbc:BaseQuantity unitCode=\"MIN\">60<", ">1140.75<", "135 / 60 × 507"},
      {"days", {LineUnit::dag, Rational{9}, Per::dag, "23", "207"}, "unitCode=\"DAY\">9<", ">23.00<", nullptr, ">207.00<", "9 × 23"},
      {"whole_month", {LineUnit::manad, Rational{1}, Per::manad, "684", "684"},
       "unitCode=\"MON\">1<", ">684.00<", nullptr, ">684.00<", "1 × 684"},
      {"part_month", {LineUnit::dag, Rational{12}, Per::manad, "684", "264.77"},
       "unitCode=\"DAY\">12<", ">684.00<", "<cbc:BaseQuantity unitCode=\"DAY\">31<", ">264.77<", "12 × 684 / 31 = 264.774…"},
      {"occasions", {LineUnit::tillfalle, Rational{14}, Per::tillfalle, "185", "2590"},
       "unitCode=\"EA\">14<", ">185.00<", nullptr, ">2590.00<", "14 × 185"},
      {"pieces", {LineUnit::styck, Rational{31}, Per::styck, "89.50", "2774.50"},
       "unitCode=\"EA\">31<", ">89.50<", nullptr, ">2774.50<", "31 × 89.50"},
      {"declined", {LineUnit::besok, Rational{2}, Per::besok, "382", "573", Rational{75}},
       "unitCode=\"EA\">2<", ">286.50<", nullptr, ">573.00<", "2 × 382 × 75 %"},
      {"half_ore", {LineUnit::besok, Rational{1}, Per::besok, "3.33", "1.67", Rational{50}},
       "unitCode=\"EA\">1<", ">1.665<", nullptr, ">1.67<", "3.33 × 50 % = 1.665, rounded up"},
      {"three_half_ore", {LineUnit::besok, Rational{3}, Per::besok, "3.33", "5", Rational{50}},
       "unitCode=\"EA\">3<", ">1.665<", nullptr, ">5.00<", "3 × 1.665 = 4.995, rounded once"},
      {"minutes_with_share", {LineUnit::minut, Rational{35}, Per::timme, "414.80", "79.85", Rational{33}},
       "unitCode=\"MIN\">35<", ">136.884<", "<cbc:BaseQuantity unitCode=\"MIN\">60<", ">79.85<", "35 × 136.884 / 60 = 79.849"},
      {"thirty_five_minutes", {LineUnit::minut, Rational{35}, Per::timme, "512", "298.67"},
       "unitCode=\"MIN\">35<", ">512.00<", "<cbc:BaseQuantity unitCode=\"MIN\">60<", ">298.67<", "0.58333… hours, which no decimal of hours can say"},
      {"half_minutes", {LineUnit::minut, Rational{135, 2}, Per::timme, "507", "570.38"},
       "unitCode=\"MIN\">67.5<", ">507.00<", "<cbc:BaseQuantity unitCode=\"MIN\">60<", ">570.38<", "67.5 × 8.45 = 570.375, rounded up"},
      {"a_third", {LineUnit::minut, Rational{7, 3}, Per::timme, "507", "19.72"},
       "unitCode=\"MIN\">2.333333333<", ">507.00<", "<cbc:BaseQuantity unitCode=\"MIN\">60<", ">19.72<", "7/3 × 8.45 = 19.7166…"},
      {"two_thirds", {LineUnit::minut, Rational{20, 3}, Per::timme, "999999.99", "111111.11"},
       "unitCode=\"MIN\">6.666666667<", ">999999.99<", "<cbc:BaseQuantity unitCode=\"MIN\">60<", ">111111.11<", "20/3 × 999999.99 / 60 = 111111.11"},
      {"a_seventh", {LineUnit::minut, Rational{22, 7}, Per::timme, "769", "40.28"},
       "unitCode=\"MIN\">3.142857143<", ">769.00<", "<cbc:BaseQuantity unitCode=\"MIN\">60<", ">40.28<", "22/7 × 769 / 60 = 40.2809…"},
      {"whole_july", {LineUnit::minut, Rational{44640}, Per::timme, "999.99", "743992.56"},
       "unitCode=\"MIN\">44640<", ">999.99<", "<cbc:BaseQuantity unitCode=\"MIN\">60<", ">743992.56<", "744 hours × 999.99"},
      {"ore_from_settling", {LineUnit::minut, Rational{1}, Per::timme, "507", "8.46"},
       "unitCode=\"MIN\">1<", ">507.00<", "<cbc:BaseQuantity unitCode=\"MIN\">60<", ">8.46<", "8.45 and the öre that an earlier rounding left"},
  };
  for (const Row& row : rows) {
    INFO(row.name << ": " << row.why);
    const auto bytes = kept(row.name, sample::invoice("2024-00002", {sample::line(1, row.sold)}));
    CHECK(has(bytes, "<cbc:InvoicedQuantity " + std::string{row.quantity}));
    CHECK(has(bytes, "<cbc:PriceAmount currencyID=\"SEK\"" + std::string{row.price}));
    CHECK(has(bytes, row.base ? row.base : "BaseQuantity") == (row.base != nullptr));
    CHECK(count(bytes, "<cbc:LineExtensionAmount currencyID=\"SEK\"" + std::string{row.amount}) == 2);
    CHECK(has(bytes, "<cbc:PayableAmount currencyID=\"SEK\"" + std::string{row.amount}));
  }
}

TEST_CASE("what is not said is not there: no account, no address, no contact, no empty element") {
  auto invoice = sample::invoice("2024-00003", {sample::line(1, minutes)});
  invoice.note = "";
  invoice.payment_terms = " ";
  invoice.lines[0].description = "";
  invoice.lines[0].article = "";
  invoice.lines[0].properties.clear();
  const auto bytes = kept("nothing_said", invoice);
  for (const auto* name : {"PaymentMeans", "PaymentTerms", "StreetName", "CityName", "PostalZone", "cac:Contact", "cbc:Note", "Description",
                           "SellersItem", "ItemProperty", "BillingReference", "AdditionalDocumentReference"}) {
    INFO(name);
    CHECK_FALSE(has(bytes, name));
  }
  CHECK_FALSE(has(bytes, "/>"));
  CHECK_FALSE(has(bytes, "></"));
}

TEST_CASE("an account is paid to by its digits, with the OCR reference") {
  auto invoice = sample::invoice("2024-00004", {sample::line(1, minutes)});
  invoice.seller.account = PaymentAccount{AccountKind::plusgiro, "99999997"};
  const auto plusgiro = kept("plusgiro", invoice);
  CHECK(has(plusgiro, "<cbc:PaymentMeansCode>30<"));
  CHECK(has(plusgiro, "<cbc:PaymentID>20240000115<"));
  CHECK(has(plusgiro, "<cbc:ID>99999997<"));
  CHECK(has(plusgiro, "<cbc:ID>SE:PLUSGIRO<"));
  invoice.payment_reference = "";
  CHECK_FALSE(has(kept("account_without_ocr", invoice), "PaymentID"));
}

TEST_CASE("part of an address or of a contact is enough") {
  auto invoice = sample::invoice("2024-00005", {sample::line(1, minutes)});
  invoice.seller.city = "Exempelö";
  invoice.buyer.email = "faktura@provstad.example";
  const auto bytes = kept("part_of_address", invoice);
  CHECK(count(bytes, "<cbc:CityName>") == 1);
  CHECK(count(bytes, "<cac:Contact>") == 1);
}

TEST_CASE("an exempt invoice bears the seller's VAT number, one outside VAT bears none and no rate") {
  auto invoice = with_everything_said();
  const auto exempt = write_ubl(invoice);
  CHECK(count(exempt, "<cac:PartyTaxScheme>") == 1);
  CHECK(has(exempt, ">VATEX-EU-132-1G<"));
  invoice.vat = VatCategory::outside;
  invoice.vat_reason = "Ersättning mellan kommuner, inte omsättning";
  const auto outside = kept("outside_vat", invoice);
  CHECK_FALSE(has(outside, "PartyTaxScheme"));
  CHECK_FALSE(has(outside, "Percent"));
  CHECK(has(outside, ">VATEX-EU-O<"));
  CHECK(count(outside, "<cbc:ID>O</cbc:ID>") == 3);
  invoice.vat_reason = "";
  CHECK_FALSE(has(kept("outside_vat_without_words", invoice), "<cbc:TaxExemptionReason>"));
}

TEST_CASE("an endpoint may be a GLN; the legal entity keeps its organisation number") {
  auto invoice = sample::invoice("2024-00006", {sample::line(1, minutes)});
  invoice.buyer.endpoint = {"0088", "7362120000005"};
  const auto bytes = kept("gln_endpoint", invoice);
  CHECK(has(bytes, "<cbc:EndpointID schemeID=\"0088\">7362120000005<"));
  CHECK(has(bytes, "<cbc:CompanyID schemeID=\"0007\">" + invoice.buyer.organisation_number.digits()));
}

TEST_CASE("a credit note has positive figures, the invoice it corrects and no due date") {
  const auto bytes = kept("credit_note", credit_note(VatCategory::exempt));
  CHECK(has(bytes, "<CreditNote xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2\""));
  CHECK(has(bytes, "<cbc:CreditNoteTypeCode>381<"));
  CHECK(has(bytes, "<cbc:CreditedQuantity unitCode=\"MIN\">135<"));
  CHECK(has(bytes, "<cbc:PayableAmount currencyID=\"SEK\">1140.75<"));
  CHECK_FALSE(has(bytes, "DueDate"));
  CHECK_FALSE(has(bytes, "Invoiced"));
  const auto reference = bytes.find("<cac:InvoiceDocumentReference>");
  REQUIRE(reference != std::string::npos);
  CHECK(bytes.find("<cbc:ID>2024-00001<", reference) < bytes.find("<cbc:IssueDate>2024-08-05<", reference));
  kept("credit_note_outside_vat", credit_note(VatCategory::outside));
}

TEST_CASE("an invoice may span months, each line within its own") {
  auto invoice = sample::invoice("2024-00008", {sample::line(1, minutes), sample::line(2, minutes)});
  invoice.lines[0].period = Month::parse("2024-06").value().period();
  invoice.lines[0].priced.key.month = Month::parse("2024-06").value();
  invoice.period.from = invoice.lines[0].period.from;
  const auto bytes = kept("two_months", invoice);
  CHECK(count(bytes, "<cbc:StartDate>2024-06-01<") == 2);
  CHECK(count(bytes, "<cbc:EndDate>2024-06-30<") == 1);
  CHECK(count(bytes, "<cbc:EndDate>2024-07-31<") == 2);
}

TEST_CASE("an attachment travels whole, of any bytes") {
  auto invoice = sample::invoice("2024-00009", {sample::line(1, minutes)});
  std::string all;
  for (int byte = 0; byte < 256; ++byte) all += static_cast<char>(byte);
  invoice.attachments.push_back({"U-1", "", "U-1.pdf", "application/pdf", all});
  invoice.attachments.push_back({"U-2", "Två rader", "U-2.csv", "text/csv", "a;b\r\n"});
  const auto bytes = kept("attachments", invoice);
  CHECK(count(bytes, "<cac:AdditionalDocumentReference>") == 2);
  CHECK(count(bytes, "<cbc:DocumentDescription>") == 1);
  CHECK(has(bytes, "mimeCode=\"text/csv\" filename=\"U-2.csv\">YTtiDQo=<"));
  CHECK_FALSE(has(bytes, "DocumentTypeCode>50"));
  CHECK(count(bytes, "<cbc:DocumentTypeCode>") == 1);
}

TEST_CASE("characters that mean something to XML arrive as they were") {
  auto invoice = sample::invoice("2024-00010", {sample::line(1, minutes)});
  invoice.note = "Städ & tvätt <2 h>, \"båda\" – 50 % \u20ac \U0001F600";
  invoice.attachments.push_back({"U-1", "a < b & c", "a&\"b\".csv", "text/csv", "x"});
  const auto bytes = kept("characters", invoice);
  CHECK(has(bytes, "Städ &amp; tvätt &lt;2 h&gt;, \"båda\" – 50 % \u20ac \U0001F600<"));
  CHECK(has(bytes, "filename=\"a&amp;&quot;b&quot;.csv\""));
}

TEST_CASE("three hundred lines sum to their total") {
  std::vector<InvoiceLine> lines;
  for (int id = 1; id <= 300; ++id) lines.push_back(sample::line(id, {LineUnit::minut, Rational{1}, Per::timme, "507", "8.45"}));
  const auto bytes = kept("many_lines", sample::invoice("2024-00011", std::move(lines)));
  CHECK(count(bytes, "<cac:InvoiceLine>") == 300);
  CHECK(has(bytes, "<cbc:PayableAmount currencyID=\"SEK\">2535.00<"));
}
