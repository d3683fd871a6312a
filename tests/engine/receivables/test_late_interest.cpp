#include "engine/receivables/late_interest.hpp"
#include "tests/catch.hpp"
#include "tests/engine/receivables/sample_claim.hpp"

using namespace hemvist;

namespace {

// 4,00 % through June 2024, 3,00 % from July; nothing is known of 2025.
ReferenceRates rates() {
  return {{{{on("2024-01-01"), on("2024-07-01")}, Rational{4}, "prov"}, {{on("2024-07-01"), on("2025-01-01")}, Rational{3}, "prov"}}, Rational{8}, "prov"};
}

struct Case {
  const char* why;
  InvoiceState state;
  const char* through;
  std::int64_t ore;
};

}  // namespace

TEST_CASE("late interest is the rate and eight points on what is undisputed, per day of 365") {
  const auto dispute = disputed("2024-03-10", 1, 1000);
  // 2 000,00 kr × 12 % / 365 = 65,7534 öre a day; 11 %: 60,2740.
  const std::vector<Case> cases{
      {"the first day after the due day", sample_state({}), "2024-04-01", 66},
      {"thirty days", sample_state({}), "2024-04-30", 1973},
      {"over the turn of the half-year: 91 days at 12 %, 1 at 11 %", sample_state({}), "2024-07-01", 6044},
      {"a part is paid on the tenth day and bears interest that day: 10 days of 2 000, 20 of 1 000", sample_state({}, {{"2024-04-10", 1000}}), "2024-04-30", 1315},
      {"paid whole after ten days: nothing more grows", sample_state({}, {{"2024-04-10", 2000}}), "2024-06-30", 658},
      {"half is disputed", sample_state({dispute}), "2024-04-30", 986},
      {"the dispute is closed in our favour: all was owed all the time", sample_state({dispute, closed("2024-04-20", 1, 0)}), "2024-04-30", 1973},
      {"conceded and not yet credited bears nothing", sample_state({dispute, closed("2024-04-20", 1, 1000)}), "2024-04-30", 986},
      {"credited later was never owed", sample_state({}, {}, {sample_credit("2024-04-29", 1000, 1)}), "2024-04-30", 986},
  };
  for (const auto& [why, state, through, ore] : cases) {
    INFO(why);
    const auto interest = late_interest(sample_document(), state, rates(), on(through));
    REQUIRE(interest);
    CHECK(interest->amount.ore() == ore);
  }
}

TEST_CASE("late interest is refused when it may not be charged or cannot be reckoned") {
  auto silent = sample_document();
  silent.late_interest = false;
  const auto state = sample_state({});
  CHECK(late_interest(silent, state, rates(), on("2024-04-30")).error().fault == InterestFault::not_said);
  CHECK(late_interest(sample_credit("2024-03-15", 300, 3), state, rates(), on("2024-04-30")).error().fault == InterestFault::is_credit_note);
  CHECK(late_interest(sample_document(), state, rates(), on("2024-03-31")).error().fault == InterestFault::not_late);
  CHECK(late_interest(sample_document(), sample_state({disputed("2024-03-10", 0, 2000)}), rates(), on("2024-04-30")).error().fault == InterestFault::not_late);
  const auto unknown = late_interest(sample_document(), state, rates(), on("2025-01-02"));
  REQUIRE_FALSE(unknown);
  CHECK(unknown.error().fault == InterestFault::rate_unknown);
  CHECK(unknown.error().day == on("2025-01-01"));
  CHECK(sentence(unknown.error()).find("2025-01-01") != std::string::npos);
  CHECK(code_text(InterestFault::not_said) == "ränta_inte_utlovad");
}

TEST_CASE("a day without a known rate does no harm when nothing is owed on it") {
  CHECK(late_interest(sample_document(), sample_state({}, {{"2024-12-31", 2000}}), rates(), on("2025-06-30")));
}
