#include "engine/letters/letter_guard.hpp"
#include "engine/letters/reminder.hpp"
#include "tests/catch.hpp"
#include "tests/engine/invoicing/sample_invoice.hpp"
#include "tests/engine/letters/sample_law.hpp"

using namespace hemvist;

namespace {

UnpaidInvoice unpaid() {
  return {.number = "2024-00001", .issue_day = sample::day("2024-08-05"), .due_day = sample::day("2024-09-04"), .total = Money::from_ore(420783), .credited = {}, .paid = {}, .disputed = {}};
}

Letter reminded(const UnpaidInvoice& invoice) {
  auto sender = sample::party("9901", "Exempelö kommun");
  sender.account = PaymentAccount{AccountKind::bankgiro, "9912346"};
  return reminder(sender, sample::party("9902", "Provstads kommun"), sample::day("2024-09-20"), invoice, sample::letter_law());
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a reminder says which invoice, when it was due, what is left and how it is paid") {
  const auto letter = reminded(unpaid());
  CHECK(letter.subject == "Påminnelse om faktura 2024-00001");
  const auto text = sample::all_text(letter);
  CHECK(has(text, "av den 2024-08-05 skulle ha betalats senast den 2024-09-04"));
  CHECK(has(text, "Betala 4\u00a0207,83\u00a0kr till bankgiro 991-2346 med OCR-nummer 20240000115."));
  for (const auto* absent : {"ränta", "Krediterat", "Betalat\n", "bestritt"}) {
    INFO(absent);
    CHECK_FALSE(has(text, absent));
  }
  CHECK(identity_leaks(letter).empty());
}

TEST_CASE("what is credited, paid and disputed is taken off, each on its own row") {
  auto invoice = unpaid();
  invoice.credited = Money::from_ore(20000);
  invoice.paid = Money::from_ore(100783);
  invoice.disputed = Money::from_ore(50000);
  const auto letter = reminded(invoice);
  const std::vector<std::vector<std::string>> rows{{"Fakturans belopp", "4\u00a0207,83\u00a0kr"},
                                                   {"Krediterat", "\u2212200,00\u00a0kr"},
                                                   {"Betalat", "\u22121\u00a0007,83\u00a0kr"},
                                                   {"Bestritt av er", "\u2212500,00\u00a0kr"},
                                                   {"Kvar att betala", "2\u00a0500,00\u00a0kr"}};  // 4207,83 − 200 − 1007,83 − 500
  CHECK(letter.table.rows == rows);
  CHECK(has(sample::all_text(letter), "Betala 2\u00a0500,00\u00a0kr"));
  CHECK(has(sample::all_text(letter), "bestritt påminner vi inte om"));
}

TEST_CASE("interest that is charged already is asked for with the rest") {
  auto invoice = unpaid();
  invoice.paid = Money::from_ore(400783);
  invoice.interest = Money::from_ore(3550);
  const auto letter = reminded(invoice);
  CHECK(letter.table.rows.at(2) == std::vector<std::string>{"Dröjsmålsränta som vi redan har tagit ut", "35,50\u00a0kr"});
  CHECK(letter.table.rows.at(3).at(1) == "235,50\u00a0kr");  // 4 207,83 − 4 007,83 + 35,50
}

TEST_CASE("interest is spoken of only when the invoice said so") {
  auto invoice = unpaid();
  invoice.says_interest = true;
  CHECK(has(sample::all_text(reminded(invoice)), "dröjsmålsränta enligt 4 § räntelagen (1975:635)"));
}

TEST_CASE("nobody is reminded of nothing") {
  auto invoice = unpaid();
  invoice.paid = invoice.total;
  CHECK_THROWS_AS(reminded(invoice), std::logic_error);
}
