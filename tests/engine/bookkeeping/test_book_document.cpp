#include "engine/bookkeeping/book_document.hpp"
#include "tests/catch.hpp"
#include "tests/engine/invoicing/sample_invoice.hpp"

using namespace hemvist;

namespace {

BookkeepingAccounts accounts() {
  BookkeepingAccounts of{.receivable = "1510", .revenue = "3610"};
  of.objects = {{"1", "Ansvar", "7400"}};
  return of;
}

InvoiceLine line(int id, const char* component, const char* amount) {
  auto of = sample::line(id, {LineUnit::minut, Rational{60}, Per::timme, amount, amount});
  of.article = component;
  return of;
}

// 360,00 + 75,50 of hemtjänst and 40,25 of larm: 475,75.
Invoice three_lines() { return sample::invoice("2024-00001", {line(1, "hemtjänst", "360"), line(2, "larm", "40.25"), line(3, "hemtjänst", "75.50")}); }

std::string told(const VoucherRow& row) {
  auto text = row.account + " " + to_decimal_text(row.amount);
  for (const auto& object : row.objects) text += " " + object.dimension + "=" + object.object;
  return text + (row.text.empty() ? "" : " " + row.text);
}

std::vector<std::string> told(const Voucher& voucher) {
  std::vector<std::string> rows;
  for (const auto& row : voucher.rows) rows.push_back(told(row));
  return rows;
}

}  // namespace

TEST_CASE("an invoice is owed by the kommun, and is revenue component by component") {
  const auto voucher = book_document(three_lines(), accounts());
  CHECK(voucher.text == "Faktura 2024-00001 Provstads kommun");
  CHECK(voucher.series == "IK");
  CHECK(voucher.number.empty());
  CHECK(to_text(voucher.day) == "2024-08-05");
  CHECK(told(voucher) == std::vector<std::string>{"1510 475.75 21=82", "3610 -435.50 1=7400 21=82 hemtjänst", "3610 -40.25 1=7400 21=82 larm"});
}

TEST_CASE("a credit note is the other way round, and says what it corrects") {
  auto credit = three_lines();
  credit.kind = DocumentKind::credit_note;
  credit.number = "2024-00002";
  credit.preceding = PrecedingInvoice{"2024-00001", sample::day("2024-08-05")};
  const auto voucher = book_document(credit, accounts());
  CHECK(voucher.text == "Kreditnota 2024-00002 Provstads kommun, avser 2024-00001");
  CHECK(told(voucher) == std::vector<std::string>{"1510 -475.75 21=82", "3610 435.50 1=7400 21=82 hemtjänst", "3610 40.25 1=7400 21=82 larm"});
}

TEST_CASE("nothing but accounts, components and the kommun stands in a verifikation") {
  auto invoice = three_lines();
  invoice.note = "BO-017 Kalle";
  invoice.buyer.contact_name = "Kalle";
  invoice.lines[0].name = "Kalle";
  for (const auto& row : told(book_document(invoice, accounts()))) {
    CHECK(row.find("Kalle") == std::string::npos);
    CHECK(row.find("BO-017") == std::string::npos);
  }
}
