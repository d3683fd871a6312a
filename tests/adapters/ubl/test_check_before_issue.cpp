#include <stdexcept>

#include "adapters/ubl/check_before_issue.hpp"
#include "adapters/ubl/write_ubl.hpp"
#include "tests/catch.hpp"
#include "tests/engine/invoicing/sample_invoice.hpp"

using namespace hemvist;

namespace {

Invoice sound() { return sample::invoice("2024-00001", {sample::line(1, {LineUnit::minut, Rational{135}, Per::timme, "507", "1140.75"})}); }

}  // namespace

TEST_CASE("an invoice that only a programmer's fault can make never becomes bytes") {
  struct Row {
    const char* why;
    void (*spoil)(Invoice&);
  };
  const Row rows[] = {
      {"no number", [](Invoice& i) { i.number = ""; }},
      {"a number of 21 characters", [](Invoice& i) { i.number = std::string(21, '1'); }},
      {"a small letter in the number", [](Invoice& i) { i.number = "2024-a"; }},
      {"a blank in the number", [](Invoice& i) { i.number = "2024 1"; }},
      {"no lines", [](Invoice& i) { i.lines.clear(); }},
      {"a line that is not number 1", [](Invoice& i) { i.lines[0].id = 2; }},
      {"the same line number twice", [](Invoice& i) { i.lines.push_back(i.lines[0]); }},
      {"an empty period", [](Invoice& i) { i.period.end = i.period.from; }},
      {"an empty line period", [](Invoice& i) { i.lines[0].period.end = i.lines[0].period.from; }},
      {"a line that begins before the document", [](Invoice& i) { i.lines[0].period.from = sample::day("2024-06-30"); }},
      {"a line that ends after the document", [](Invoice& i) { i.lines[0].period.end = sample::day("2024-08-02"); }},
      {"a negative price", [](Invoice& i) {
         i.lines[0].priced.key.price = Money::from_ore(-50700);
         i.lines[0].priced.amount = Money::from_ore(-114075);
       }},
      {"a negative quantity", [](Invoice& i) {
         i.lines[0].priced.quantity = Rational{-135};
         i.lines[0].priced.amount = Money::from_ore(-114075);
       }},
      {"a negative amount", [](Invoice& i) {
         i.lines[0].priced.quantity = Rational{0};
         i.lines[0].priced.amount = Money::from_ore(-1);
       }},
      {"two öre too much", [](Invoice& i) { i.lines[0].priced.amount = Money::from_ore(114077); }},
      {"two öre too little", [](Invoice& i) { i.lines[0].priced.amount = Money::from_ore(114073); }},
      {"a credit note of no invoice", [](Invoice& i) { i.kind = DocumentKind::credit_note; }},
      {"an attachment that Peppol does not carry", [](Invoice& i) { i.attachments = {{"U-1", "Underlag", "u.txt", "text/plain", "x"}}; }},
      {"an attachment of nothing", [](Invoice& i) { i.attachments = {{"U-1", "Underlag", "u.csv", "text/csv", ""}}; }},
      {"an attachment without a file name", [](Invoice& i) { i.attachments = {{"U-1", "Underlag", "", "text/csv", "x"}}; }},
      {"an attachment without an id", [](Invoice& i) { i.attachments = {{"", "Underlag", "u.csv", "text/csv", "x"}}; }},
      {"no beställarreferens", [](Invoice& i) { i.buyer_reference = ""; }},
      {"a buyer without a name", [](Invoice& i) { i.buyer.legal_name = " \t"; }},
      {"an article without a name", [](Invoice& i) { i.lines[0].name = ""; }},
      {"a property without a value", [](Invoice& i) { i.lines[0].properties = {{"Zon", ""}}; }},
      {"an endpoint without a scheme", [](Invoice& i) { i.buyer.endpoint.scheme = ""; }},
      {"a control character", [](Invoice& i) { i.note = "rad\x01"; }},
      {"a nought byte", [](Invoice& i) { i.note = std::string{"rad\0två", 8}; }},
      {"Windows-1252 where UTF-8 should be", [](Invoice& i) { i.note = "Sm\xE5stad"; }},
      {"a character cut short", [](Invoice& i) { i.note = "Sm\xC3"; }},
      {"an overlong character", [](Invoice& i) { i.note = "\xC0\xAF"; }},
      {"a surrogate", [](Invoice& i) { i.note = "\xED\xA0\x80"; }},
  };
  REQUIRE_NOTHROW(write_ubl(sound()));
  for (const Row& row : rows) {
    INFO(row.why);
    auto invoice = sound();
    row.spoil(invoice);
    CHECK_THROWS_AS(write_ubl(invoice), std::logic_error);
  }
}

TEST_CASE("an öre from settling a difference is let through: the rules allow two") {
  for (const int ore : {114074, 114075, 114076}) {
    INFO(ore);
    auto invoice = sound();
    invoice.lines[0].priced.amount = Money::from_ore(ore);
    CHECK_NOTHROW(check_before_issue(invoice));
  }
}

TEST_CASE("a number of twenty characters is the longest") {
  auto invoice = sound();
  invoice.number = "ABCDEFGHIJ-123456789";
  CHECK_NOTHROW(check_before_issue(invoice));
}
