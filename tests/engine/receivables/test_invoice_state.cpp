#include "tests/catch.hpp"
#include "tests/engine/receivables/sample_claim.hpp"

using namespace hemvist;

namespace {

using Kind = DocumentEventKind;

struct Expected {
  const char* why;
  std::vector<DocumentEvent> events;
  std::vector<PaidOn> paid;
  std::vector<IssuedDocument> credits;
  InvoiceCondition condition;
  std::int64_t left;
  std::int64_t undisputed;
};

}  // namespace

TEST_CASE("an invoice stands as its history says") {
  const std::vector<Expected> histories{
      {"nothing has happened", {}, {}, {}, InvoiceCondition::issued, 2000, 2000},
      {"it is sent", {told(Kind::sent, "2024-03-01")}, {}, {}, InvoiceCondition::sent, 2000, 2000},
      {"it is received", {told(Kind::response, "2024-03-02", 0, 0, "AB")}, {}, {}, InvoiceCondition::sent, 2000, 2000},
      {"the buyer waits for an answer", {told(Kind::response, "2024-03-02", 0, 0, "UQ")}, {}, {}, InvoiceCondition::under_query, 2000, 2000},
      {"accepted after a question", {told(Kind::response, "2024-03-02", 0, 0, "UQ"), told(Kind::response, "2024-03-05", 0, 0, "AP")}, {}, {}, InvoiceCondition::accepted, 2000, 2000},
      {"rejected", {told(Kind::response, "2024-03-02", 0, 0, "RE")}, {}, {}, InvoiceCondition::rejected, 2000, 2000},
      {"one row is disputed in part, the rest stays payable", {disputed("2024-03-10", 2, 200)}, {}, {}, InvoiceCondition::partially_disputed, 2000, 1800},
      {"all is disputed", {disputed("2024-03-10", 0, 2000)}, {}, {}, InvoiceCondition::disputed, 2000, 0},
      {"what is undisputed is paid, and the rest is disputed", {disputed("2024-03-10", 2, 200)}, {{"2024-03-30", 1800}}, {}, InvoiceCondition::disputed, 200, 0},
      {"a dispute told anew replaces the one before", {disputed("2024-03-10", 2, 200), disputed("2024-03-12", 2, 300)}, {}, {}, InvoiceCondition::partially_disputed, 2000, 1700},
      {"the buyer was wrong: all is payable", {disputed("2024-03-10", 2, 200), closed("2024-03-20", 2, 0)}, {}, {}, InvoiceCondition::issued, 2000, 2000},
      {"the buyer was right: it waits for its credit note", {disputed("2024-03-10", 2, 200), closed("2024-03-20", 2, 200)}, {}, {}, InvoiceCondition::issued, 2000, 1800},
      {"credited after that, the rest is payable", {disputed("2024-03-10", 2, 200), closed("2024-03-20", 2, 200)}, {}, {sample_credit("2024-03-25", 200, 2)}, InvoiceCondition::issued, 1800, 1800},
      {"credited before the dispute was closed", {disputed("2024-03-10", 2, 200)}, {}, {sample_credit("2024-03-15", 200, 2)}, InvoiceCondition::partially_disputed, 1800, 1800},
      {"a credit of another row answers nothing", {disputed("2024-03-10", 2, 200)}, {}, {sample_credit("2024-03-15", 100, 1)}, InvoiceCondition::partially_disputed, 1900, 1700},
      {"a credit from before the dispute answers nothing", {disputed("2024-03-10", 2, 200)}, {}, {sample_credit("2024-03-09", 100, 2)}, InvoiceCondition::partially_disputed, 1900, 1700},
      {"paid in two parts", {}, {{"2024-03-20", 500}, {"2024-03-30", 1500}}, {}, InvoiceCondition::paid, 0, 0},
      {"a payment taken back", {}, {{"2024-03-20", 2000}, {"2024-03-22", -2000}}, {}, InvoiceCondition::issued, 2000, 2000},
      {"credited whole", {}, {}, {sample_credit("2024-03-15", 2000, 0)}, InvoiceCondition::credited, 0, 0},
      {"paid and then credited in part: money to give back", {}, {{"2024-03-20", 2000}}, {sample_credit("2024-04-15", 300, 3)}, InvoiceCondition::overpaid, -300, 0},
      {"given back", {}, {{"2024-03-20", 2000}, {"2024-05-02", -300}}, {sample_credit("2024-04-15", 300, 3)}, InvoiceCondition::paid, 0, 0},
  };
  for (const auto& [why, events, paid, credits, condition, left, undisputed] : histories) {
    INFO(why);
    const auto state = sample_state(events, paid, credits);
    CHECK(text(state.condition) == text(condition));
    CHECK(state.left == kronor(left));
    CHECK(state.undisputed_left == kronor(undisputed));
    CHECK(state.paid + state.credited + state.left == kronor(2000));
  }
}

TEST_CASE("interest is owed beside the total") {
  const auto state = sample_state({told(Kind::interest, "2024-05-01", 0, 20)}, {{"2024-05-02", 2000}});
  CHECK(state.left == Money{});
  CHECK(state.owed() == kronor(20));
  CHECK(state.condition == InvoiceCondition::issued);
  CHECK(sample_state({told(Kind::interest, "2024-05-01", 0, 20)}, {{"2024-05-02", 2020}}).condition == InvoiceCondition::paid);
}

TEST_CASE("it is late from the day after the due day, and only for what nobody disputes") {
  const auto due = on("2024-03-31");
  CHECK_FALSE(sample_state({}).is_overdue(due, due));
  CHECK(sample_state({}).is_overdue(due, on("2024-04-01")));
  CHECK_FALSE(sample_state({disputed("2024-03-10", 0, 2000)}).is_overdue(due, on("2024-04-01")));
  CHECK_FALSE(sample_state({}, {{"2024-03-20", 2000}}).is_overdue(due, on("2024-04-01")));
}

TEST_CASE("a credit note has no balance of its own: it is reckoned against its invoice") {
  const auto standing = standing_documents({sample_document(), sample_credit("2024-03-15", 300, 3)}, {}, {}, {});
  REQUIRE(standing.size() == 2);
  CHECK(standing[0].state.credited == kronor(300));
  CHECK(standing[0].state.left == kronor(1700));
  CHECK(standing[1].state.left == Money{});
  CHECK(standing[1].state.condition == InvoiceCondition::set_off);
}
