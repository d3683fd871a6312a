// What must be true of an invoice whatever happens to it, in whatever order.
#include <rapidcheck.h>

#include <map>

#include "engine/receivables/admit_event.hpp"
#include "engine/receivables/admit_placing.hpp"
#include "engine/receivables/late_interest.hpp"
#include "tests/catch.hpp"

using namespace hemvist;

namespace {

constexpr int row_count = 4;
const Day issued = *parse_day("2024-03-01");

// An invoice to which random things happen, as far as they are admitted.
struct History {
  IssuedDocument invoice{"2024-00001", DocumentKind::invoice, *KommunCode::parse("9902"), "", issued, {}, *Month::parse("2024-02"), 1, issued + date::days{30}, true, {}, {}};
  std::vector<IssuedDocument> credit_notes;
  std::vector<DocumentEvent> events;
  std::vector<IncomingPayment> payments;
  std::vector<PaymentPlacing> placings;
  std::map<std::int64_t, Money> placed;
  Money interest;

  InvoiceState state() const { return state_of(invoice, credit_notes, events, placings, payments); }
};

Money some_money(int most_kronor) { return Money::from_ore(*rc::gen::inRange(1, most_kronor * 100)); }

void credit(History& history, Day day) {
  const int row = *rc::gen::inRange(1, row_count + 1);
  auto left = history.invoice.rows[static_cast<std::size_t>(row) - 1];
  for (const auto& note : history.credit_notes)
    if (note.credits.front() == row) left -= note.total;
  if (left <= Money{}) return;
  auto note = history.invoice;
  note.kind = DocumentKind::credit_note;
  note.issue_day = day;
  note.total = std::min(left, some_money(500));
  note.rows = {note.total};
  note.credits = {row};
  history.credit_notes.push_back(note);
}

void pay(History& history, Day day) {
  auto claims = claims_of({{history.invoice, history.state()}});
  const auto id = static_cast<std::int64_t>(history.payments.size()) + 1;
  const auto sign = *rc::gen::inRange(0, 4) == 0 ? -1 : 1;
  const IncomingPayment payment{id, PaymentSource::bgmax, std::nullopt, day, Money::from_ore(sign * some_money(1500).ore()), "20240000115", ""};
  const auto matched = match_payment(payment, claims);
  auto sum = matched.unplaced;
  for (const auto& placing : matched.placings) sum += placing.amount;
  RC_ASSERT(sum == payment.amount);
  history.payments.push_back(payment);
  history.placings.insert(history.placings.end(), matched.placings.begin(), matched.placings.end());
}

void tell(History& history, Day day) {
  DocumentEvent event;
  event.document = history.invoice.number;
  event.day = day;
  event.kind = static_cast<DocumentEventKind>(*rc::gen::inRange(0, document_event_kind_count));
  event.row = *rc::gen::inRange(0, row_count + 1);
  event.amount = some_money(800);
  event.code = event.kind == DocumentEventKind::response ? text(static_cast<ResponseCode>(*rc::gen::inRange(0, response_code_count))) : "fel_pris";
  const StandingDocument standing{history.invoice, history.state()};
  if (admit_event(event, &standing, history.events, day).verdict != EventVerdict::new_event) return;
  if (event.kind == DocumentEventKind::interest) history.interest += event.amount;
  history.events.push_back(event);
}

}  // namespace

TEST_CASE("paid, credited and left are the total, whatever happens to an invoice") {
  CHECK(rc::check([] {
    History history;
    for (int row = 0; row < row_count; ++row) {
      history.invoice.rows.push_back(some_money(900));
      history.invoice.total += history.invoice.rows.back();
    }
    auto day = issued;
    const int steps = *rc::gen::inRange(0, 25);
    for (int step = 0; step < steps; ++step) {
      day += date::days{*rc::gen::inRange(0, 20)};
      switch (*rc::gen::inRange(0, 3)) {
        case 0: credit(history, day); break;
        case 1: pay(history, day); break;
        default: tell(history, day); break;
      }
      const auto state = history.state();
      Money paid, credited;
      for (const auto& placing : history.placings) paid += placing.amount;
      for (const auto& note : history.credit_notes) credited += note.total;
      RC_ASSERT(state.paid == paid);
      RC_ASSERT(state.credited == credited);
      RC_ASSERT(state.paid + state.credited + state.left == history.invoice.total);
      RC_ASSERT(state.interest == history.interest);
      RC_ASSERT(state.paid >= Money{});
      RC_ASSERT(state.undisputed_left >= Money{});
      RC_ASSERT(state.undisputed_left <= std::max(Money{}, state.left));
      RC_ASSERT((state.condition == InvoiceCondition::overpaid) == (state.owed() < Money{}));
      RC_ASSERT((state.condition == InvoiceCondition::paid || state.condition == InvoiceCondition::credited) == state.owed().is_zero());
    }
  }));
}

TEST_CASE("interest only grows as days go by, and is nothing through the due day") {
  const ReferenceRates rates{{{{issued, issued + date::days{2000}}, Rational{4}, ""}}, Rational{8}, ""};
  CHECK(rc::check([&rates] {
    History history;
    history.invoice.rows = {some_money(100'000)};
    history.invoice.total = history.invoice.rows.front();
    for (int i = *rc::gen::inRange(0, 4); i > 0; --i) pay(history, issued + date::days{*rc::gen::inRange(0, 300)});
    const auto state = history.state();
    Money before;
    for (int days = 0; days < 400; days += 40) {
      const auto interest = late_interest(history.invoice, state, rates, history.invoice.due + date::days{days});
      RC_ASSERT(days > 0 || !interest);
      const auto amount = interest ? interest->amount : Money{};
      RC_ASSERT(amount >= before);
      before = amount;
    }
  }));
}
