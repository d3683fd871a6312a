#include "engine/receivables/admit_placing.hpp"
#include "engine/receivables/match_payment.hpp"
#include "engine/receivables/payment_file.hpp"
#include "tests/catch.hpp"
#include "tests/engine/receivables/sample_claim.hpp"

using namespace hemvist;

namespace {

// OCR: 2024-00001 → 20240000115, 2024-00002 → 20240000214 (test_ocr has the arithmetic of the first).
std::vector<OpenClaim> claims() { return {{"2024-00001", kronor(2000), {}}, {"2024-00002", kronor(500), kronor(100)}, {"2024-00003", {}, kronor(900)}}; }

IncomingPayment payment(const char* reference, std::int64_t whole) { return {7, PaymentSource::bgmax, std::nullopt, on("2024-04-01"), kronor(whole), reference, ""}; }

struct Case {
  const char* why;
  const char* reference;
  std::int64_t whole;
  std::vector<std::pair<const char*, std::int64_t>> placed;
  std::int64_t unplaced;
  Unplaced reason;
};

}  // namespace

TEST_CASE("a payment goes where its reference says and nowhere else") {
  const std::vector<Case> cases{
      {"OCR, whole", "20240000115", 2000, {{"2024-00001", 2000}}, 0, Unplaced::nothing},
      {"OCR with leading zeros", "0000020240000115", 2000, {{"2024-00001", 2000}}, 0, Unplaced::nothing},
      {"OCR in groups", "2024 0000 115", 2000, {{"2024-00001", 2000}}, 0, Unplaced::nothing},
      {"OCR among words", "Ref 20240000115, hemtjänst", 2000, {{"2024-00001", 2000}}, 0, Unplaced::nothing},
      {"a part", "20240000115", 700, {{"2024-00001", 700}}, 0, Unplaced::nothing},
      {"too much: the rest is left", "20240000115", 2100, {{"2024-00001", 2000}}, 100, Unplaced::more_than_owed},
      {"the number in the text", "Faktura 2024-00001", 2000, {{"2024-00001", 2000}}, 0, Unplaced::nothing},
      {"a longer number is another", "Faktura 2024-000011", 2000, {}, 2000, Unplaced::no_reference},
      {"a number inside another word", "X2024-00001", 2000, {}, 2000, Unplaced::no_reference},
      {"a wrong check digit names nobody", "20240000116", 2000, {}, 2000, Unplaced::no_reference},
      {"the right amount alone names nobody", "hemtjänst mars", 2000, {}, 2000, Unplaced::no_reference},
      {"no reference", "", 2000, {}, 2000, Unplaced::no_reference},
      {"two, and enough for both", "2024-00001 och 2024-00002", 2500, {{"2024-00001", 2000}, {"2024-00002", 500}}, 0, Unplaced::nothing},
      {"two, and too little", "2024-00001 och 2024-00002", 2400, {}, 2400, Unplaced::several_documents},
      {"two, of which one is paid", "2024-00002, 2024-00003", 500, {{"2024-00002", 500}}, 0, Unplaced::nothing},
      {"already paid", "2024-00003", 900, {}, 900, Unplaced::nothing_owed},
      {"taken back by the bank", "2024-00003", -900, {{"2024-00003", -900}}, 0, Unplaced::nothing},
      {"more taken back than was paid", "2024-00002", -200, {}, -200, Unplaced::nothing_to_take_back},
      {"taken back from two", "2024-00002 2024-00003", -100, {}, -100, Unplaced::nothing_to_take_back},
  };
  for (const auto& [why, reference, whole, placed, unplaced, reason] : cases) {
    INFO(why);
    auto open = claims();
    const auto matched = match_payment(payment(reference, whole), open);
    REQUIRE(matched.placings.size() == placed.size());
    for (std::size_t i = 0; i < placed.size(); ++i) {
      CHECK(matched.placings[i].document == placed[i].first);
      CHECK(matched.placings[i].amount == kronor(placed[i].second));
      CHECK(matched.placings[i].payment == 7);
    }
    CHECK(matched.unplaced == kronor(unplaced));
    CHECK(code_text(matched.reason) == code_text(reason));
    CHECK(advice(matched.reason).empty() == (reason == Unplaced::nothing));
  }
}

TEST_CASE("what one payment takes is not there for the next") {
  auto open = claims();
  match_payment(payment("2024-00001", 2000), open);
  CHECK(match_payment(payment("2024-00001", 2000), open).reason == Unplaced::nothing_owed);
}

TEST_CASE("a placing by hand keeps within the payment and the debt") {
  struct Placing {
    const char* why;
    std::int64_t amount, payment, here, everywhere;
    std::optional<PlacingFault> fault;
  };
  const OpenClaim claim{"2024-00001", kronor(500), kronor(100)};
  for (const auto& [why, amount, whole, here, everywhere, fault] : std::initializer_list<Placing>{
           {"what is free", 300, 300, 0, 0, std::nullopt},
           {"nothing", 0, 300, 0, 0, PlacingFault::belopp_saknas},
           {"more than the payment", 301, 300, 0, 0, PlacingFault::mer_an_betalningen},
           {"the rest is placed elsewhere", 101, 300, 0, 200, PlacingFault::mer_an_betalningen},
           {"more than is owed", 501, 900, 0, 0, PlacingFault::mer_an_skulden},
           {"taken off", -100, 300, 100, 300, std::nullopt},
           {"more taken off than was put there", -101, 300, 100, 300, PlacingFault::inget_att_ta_tillbaka},
           {"a payment back", -100, -100, 0, 0, std::nullopt},
           {"a payment back of more than is paid", -101, -200, 0, 0, PlacingFault::inget_att_ta_tillbaka}}) {
    INFO(why);
    const auto found = fault_of_placing(kronor(amount), kronor(whole), {kronor(here), kronor(everywhere)}, claim);
    CHECK(found == fault);
    if (found) CHECK_FALSE(advice(*found).empty());
  }
}

TEST_CASE("every payment gets a name of its own, the same whenever the file is read") {
  std::vector<ReportedPayment> payments;
  for (const char* reference : {"A", "A", "B"}) payments.push_back({payment(reference, 100), ""});
  payments[2].payment.bank_id = "bank";
  payments.push_back(payments[2]);
  payments.back().payment.amount = kronor(-100);
  name_payments(payments);
  CHECK(payments[0].payment.bank_id == "2024-04-01/10000/A");
  CHECK(payments[1].payment.bank_id == "2024-04-01/10000/A/2");
  CHECK(payments[2].payment.bank_id == "bank");
  CHECK(payments[3].payment.bank_id == "bank/åter");
}
