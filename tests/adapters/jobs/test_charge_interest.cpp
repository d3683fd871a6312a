#include "adapters/jobs/charge_interest.hpp"

#include "adapters/crypto/digest_of.hpp"
#include "adapters/jobs/register_reminder.hpp"
#include "tests/adapters/sqlite/trial_store.hpp"
#include "tests/catch.hpp"

using namespace hemvist;

namespace {

ReferenceRates rates() { return {{{{day("2024-07-01"), day("2025-01-01")}, Rational{4}, "prov"}}, Rational{8}, "prov"}; }

// 2024-00001 of 3 650,00 kr, issued 2024-08-05 and due 2024-09-04: 12 % is 1,20 kr a day.
class LateInvoice {
public:
  explicit LateInvoice(bool late_interest) {
    PricedLine line{{arende("A-1"), kommun("9902"), month("2024-07"), "hemtjänst", "", "2 a kap. 7 § SoL (2001:453)", "9902@2024-01-01", Money::from_ore(36'500),
                     Per::timme, LineUnit::minut, Rational{100}},
                    Rational{600}, Money::from_ore(365'000), 1, digest_of("rules")};
    store.save_draft({month("2024-07"), {{DocumentKind::invoice, kommun("9902"), "", {std::move(line)}}}}, store.scope(), "Ada", day("2024-08-05"));
    store.attest(month("2024-07"), 1, "Cia", day("2024-08-05"), false);
    IssueOrder order{month("2024-07"), 1, day("2024-08-05"), "Bo"};
    order.late_interest = late_interest;
    REQUIRE(store.issue(order, [](const auto&) { return std::vector<OutFile>{}; }));
  }
  TrialStore trial;
  Store& store = trial.store;
};

}  // namespace

TEST_CASE("interest is charged for the days since the last time") {
  LateInvoice late{true};
  const auto first = charge_interest(late.store, rates(), "2024-00001", "Bo", day("2024-09-14"));
  REQUIRE(first);
  CHECK(first->charged.ore() == 1'200);
  const auto second = charge_interest(late.store, rates(), "2024-00001", "Bo", day("2024-09-24"));
  REQUIRE(second);
  CHECK(second->charged_before.ore() == 1'200);
  CHECK(second->charged.ore() == 1'200);
  const auto third = charge_interest(late.store, rates(), "2024-00001", "Bo", day("2024-09-24"));
  REQUIRE_FALSE(third);
  CHECK(std::get<InterestRefusal>(third.error()).fault == InterestFault::all_charged);
  CHECK(late.store.standing_documents().front().state.owed().ore() == 367'400);
}

TEST_CASE("no interest that the invoice did not promise, nor on a number that is none, nor on days whose rate is not known") {
  LateInvoice silent{false};
  const auto refused = charge_interest(silent.store, rates(), "2024-00001", "Bo", day("2024-09-14"));
  REQUIRE_FALSE(refused);
  CHECK(std::get<InterestRefusal>(refused.error()).fault == InterestFault::not_said);
  CHECK(std::get<EventFault>(charge_interest(silent.store, rates(), "2024-00077", "Bo", day("2024-09-14")).error()) == EventFault::okant_dokument);
  LateInvoice late{true};
  CHECK(std::get<InterestRefusal>(charge_interest(late.store, rates(), "2024-00001", "Bo", day("2025-01-01")).error()).fault == InterestFault::rate_unknown);
  CHECK(late.store.document_events().empty());
}

TEST_CASE("a reminder asks for what is undisputed, tells the interest so far and is noted once a day") {
  LateInvoice late{true};
  DocumentEvent dispute{0, DocumentEventKind::disputed, "2024-00001", day("2024-08-20"), 1, Money::from_ore(182'500), "fel_pris", "", ""};
  REQUIRE(late.store.register_event(dispute, "Bo", day("2024-08-20")).verdict == EventVerdict::new_event);
  for (int times = 0; times < 2; ++times) {
    const auto reminder = register_reminder(late.store, KommunRegister{}, rates(), "2024-00001", "Bo", day("2024-09-14"));
    REQUIRE(reminder);
    CHECK(reminder->number == 1);
    CHECK(reminder->days_late == 10);
    CHECK(reminder->to_pay.ore() == 182'500);
    REQUIRE(reminder->interest_so_far);
    CHECK(reminder->interest_so_far->amount.ore() == 600);
    CHECK(reminder->reference == "20240000115");
    CHECK(reminder_text(*reminder).find("Att betala: 1\u00a0825,00 kr. Ange OCR 20240000115.") != std::string::npos);
  }
  CHECK(register_reminder(late.store, KommunRegister{}, rates(), "2024-00001", "Bo", day("2024-09-04")).error() == EventFault::inte_forfallen);
}
