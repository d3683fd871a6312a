#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "engine/invoicing/identity_guard.hpp"
#include "tests/catch.hpp"
#include "tests/engine/invoicing/sample_invoice.hpp"

using namespace hemvist;

TEST_CASE("a personnummer or samordningsnummer is found whatever stands around it") {
  struct Row {
    std::string_view text;
    const char* why;
  };
  const Row rows[] = {
      {"192001011564", "twelve digits alone"},
      {"19200101-1564", "hyphen before the last four"},
      {"19200101+1564", "plus before the last four"},
      {"2001011564", "ten digits"},
      {"200101-1564", "ten with hyphen"},
      {"200101+1564", "ten with plus"},
      {"200101\u20131564", "a dash that a word processor made"},
      {"200101\u22121564", "a minus sign"},
      {"Besök hos 192001011564.", "in a sentence"},
      {"pnr192001011564x", "between letters"},
      {"BO-017;192001011564;2024-07-03", "in a CSV row"},
      {"fil_200101-1564.csv", "in a file name"},
      {"2024-07-03 200101-1564 08:15", "between a date and a time"},
      {"\"19200101-1564\"", "in quotes"},
      {"192111752388", "samordningsnummer: day 75"},
      {"211175-2388", "samordningsnummer of ten"},
      {"193400792382", "samordningsnummer without month"},
      {"340079+2382", "the same of ten"},
      {"194301602399", "samordningsnummer without day"},
      {"192004912388", "samordningsnummer of 31 April, which is no day"},
      {"202002292387", "a leap day"},
      {"2002292387", "ten digits that are a leap day in one century only"},
      {"189001139808", "born in the nineteenth century"},
  };
  for (const Row& row : rows) {
    INFO(row.text << ": " << row.why);
    CHECK(find_identity(row.text).size() == 1);
  }
}

TEST_CASE("what is no identity is left alone") {
  struct Row {
    std::string_view text;
    const char* why;
  };
  const Row rows[] = {
      {"", "nothing"},
      {"2120000795", "an organisation number: the month would be 20"},
      {"212000-0795", "the same with hyphen"},
      {"SE212000079501", "a VAT number"},
      {"2024-00001", "an invoice number"},
      {"0885", "a kommun"},
      {"2024-07-31", "a day"},
      {"08:15–09:00", "times"},
      {"2024-07-03T08:15:00", "a day and a time"},
      {"20240701-20240731", "two days: the second has eight digits"},
      {"20240731-2401", "a day and a number whose check digit fails"},
      {"192001011565", "the check digit is wrong"},
      {"192013011564", "there is no month 13"},
      {"202302290000", "2023 has no 29 February"},
      {"1192001011564", "thirteen digits"},
      {"19200101156", "eleven digits"},
      {"192001-011564", "six and six"},
      {"19200101--1564", "two hyphens"},
      {"19200101-15641", "five digits after the hyphen"},
      {"392001011564", "no such century"},
      {"20240000115", "an OCR reference of eleven"},
      {"7362120000005", "a GLN"},
      {"0485-123 45", "a telephone number"},
      {"9902@2024-01-01", "a version of a rule file"},
  };
  for (const Row& row : rows) {
    INFO(row.text << ": " << row.why);
    CHECK(find_identity(row.text).empty());
  }
}

TEST_CASE("digits within a SHA-256 sum are not a person, but beside one they are") {
  const std::string sum = "a2001011564f" + std::string(52, 'c');
  REQUIRE(sum.size() == 64);
  CHECK(find_identity("SHA-256 " + sum).empty());
  CHECK(find_identity(sum + " 200101-1564").size() == 1);
  CHECK(find_identity(sum.substr(1)).size() == 1);
}

TEST_CASE("a leak says line and form, and nothing of the number") {
  const auto leaks = find_identity("ärende;kommentar\r\nBO-1;193400792382\r\nBO-2;ring 200101-1564\r\n");
  REQUIRE(leaks.size() == 2);
  CHECK(leaks[0].text_line == 2);
  CHECK(leaks[0].mask == "********-****");
  CHECK(leaks[1].text_line == 3);
  CHECK(leaks[1].mask == "******-****");
}

TEST_CASE("every text of an invoice is searched, and each leak names its field") {
  using Plant = void (*)(Invoice&, const std::string&);
  struct Row {
    const char* field;
    Plant plant;
  };
  const Row rows[] = {
      {"meddelande", [](Invoice& i, const std::string& t) { i.note = t; }},
      {"beställarreferens", [](Invoice& i, const std::string& t) { i.buyer_reference = t; }},
      {"betalningsvillkor", [](Invoice& i, const std::string& t) { i.payment_terms = t; }},
      {"skäl för momsfrihet", [](Invoice& i, const std::string& t) { i.vat_reason = t; }},
      {"säljare: namn", [](Invoice& i, const std::string& t) { i.seller.legal_name = t; }},
      {"säljare: förvaltning", [](Invoice& i, const std::string& t) { i.seller.unit_name = t; }},
      {"köpare: gata", [](Invoice& i, const std::string& t) { i.buyer.street = t; }},
      {"köpare: postnummer", [](Invoice& i, const std::string& t) { i.buyer.postal_zone = t; }},
      {"köpare: ort", [](Invoice& i, const std::string& t) { i.buyer.city = t; }},
      {"köpare: kontakt", [](Invoice& i, const std::string& t) { i.buyer.contact_name = t; }},
      {"köpare: e-post", [](Invoice& i, const std::string& t) { i.buyer.email = t; }},
      {"köpare: beställarreferens", [](Invoice& i, const std::string& t) { i.buyer.buyer_reference = t; }},
      {"rad 1: benämning", [](Invoice& i, const std::string& t) { i.lines[0].name = t; }},
      {"rad 1: beskrivning", [](Invoice& i, const std::string& t) { i.lines[0].description = t; }},
      {"rad 1: anmärkning", [](Invoice& i, const std::string& t) { i.lines[0].note = t; }},
      {"rad 1: artikel", [](Invoice& i, const std::string& t) { i.lines[0].article = t; }},
      {"rad 1: ärende", [](Invoice& i, const std::string& t) { i.lines[0].priced.key.arende = ArendeId::parse(t).value(); }},
      {"rad 1: egenskapens namn", [](Invoice& i, const std::string& t) { i.lines[0].properties[0].first = t; }},
      {"rad 1: egenskapens värde", [](Invoice& i, const std::string& t) { i.lines[0].properties[0].second = t; }},
      {"bilaga 1: beteckning", [](Invoice& i, const std::string& t) { i.attachments[0].id = t; }},
      {"bilaga 1: beskrivning", [](Invoice& i, const std::string& t) { i.attachments[0].description = t; }},
      {"bilaga 1: filnamn", [](Invoice& i, const std::string& t) { i.attachments[0].file_name = t; }},
      {"bilaga 1: innehåll", [](Invoice& i, const std::string& t) { i.attachments[0].bytes = t; }},
  };
  auto clean = sample::invoice("2024-00001", {sample::line(1, {LineUnit::minut, Rational{135}, Per::timme, "507.00", "1140.75"})});
  clean.attachments.push_back({"U-1", "Underlag", "underlag.csv", "text/csv", "BO-017;2024-07-03;135\r\n"});
  CHECK(identity_leaks(clean).empty());
  for (const Row& row : rows) {
    INFO(row.field);
    auto invoice = clean;
    row.plant(invoice, "200101-1564");
    const auto leaks = identity_leaks(invoice);
    REQUIRE(leaks.size() == 1);
    CHECK(leaks[0].field == row.field);
  }
}

TEST_CASE("numbers of another kind are not searched, nor an attachment that is no text") {
  auto invoice = sample::invoice("2001011564", {sample::line(1, {LineUnit::minut, Rational{135}, Per::timme, "507.00", "1140.75"})});
  invoice.payment_reference = "2001011564";
  invoice.seller.telephone = "2001011564";
  invoice.attachments.push_back({"U-1", "Underlag", "underlag.pdf", "application/pdf", "200101-1564"});
  CHECK(identity_leaks(invoice).empty());
}

TEST_CASE("every official test number is found in both its forms") {
  const char* shared = std::getenv("HEMVIST_SHARED");
  const auto path =
      (shared ? std::filesystem::path{shared} : std::filesystem::path{HEMVIST_SOURCE_DIR} / "../shared") / "reference/testpersonnummer.csv";
  std::ifstream file{path};
  if (!file) {
    std::cout << "SKIPPED: testpersonnummer.csv is not at hand\n";
    return;
  }
  std::string row;
  std::getline(file, row);
  int missed = 0;
  int read = 0;
  for (; std::getline(file, row); ++read) {
    const auto twelve = row.substr(0, 12);
    const auto shown = row.substr(13, 11);
    if (find_identity(twelve).size() != 1 || find_identity(shown).size() != 1 || find_identity(twelve.substr(2)).size() != 1) ++missed;
  }
  CHECK(read == 2301);
  CHECK(missed == 0);
}
