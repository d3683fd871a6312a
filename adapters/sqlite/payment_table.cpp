#include "adapters/sqlite/payment_table.hpp"

#include <algorithm>

#include "adapters/sqlite/document_event_table.hpp"
#include "adapters/sqlite/issued_document_reader.hpp"
#include "engine/invoicing/identity_guard.hpp"

namespace hemvist {
namespace {

std::int64_t next_of(Connection& connection, std::string_view sql) {
  Statement last{connection, sql};
  last.find();
  return last.integer() + 1;
}

// The claim that a document is, or why nothing may be placed on it.
tl::expected<OpenClaim, PlacingFault> claim_on(Connection& connection, std::string_view number) {
  const auto documents = all_standing_documents(connection);
  const auto found = std::find_if(documents.begin(), documents.end(), [&](const auto& known) { return known.document.number == number; });
  if (found == documents.end()) return tl::make_unexpected(PlacingFault::okant_dokument);
  if (found->document.kind == DocumentKind::credit_note) return tl::make_unexpected(PlacingFault::ar_kreditnota);
  return OpenClaim{found->document.number, found->state.owed(), found->state.paid};
}

bool is_registered(Connection& connection, const IncomingPayment& payment, std::string_view document) {
  Statement same{connection,
                 "SELECT 1 FROM payment p WHERE p.source=0 AND p.day=?1 AND p.amount_ore=?2 AND p.reference=?3"
                 " AND EXISTS (SELECT 1 FROM payment_placing l WHERE l.payment=p.payment AND l.document=?4)"};
  return same.find({payment.day, payment.amount, payment.reference, document});
}

}  // namespace

std::vector<IncomingPayment> all_payments(Connection& connection) {
  Statement row{connection, "SELECT payment,source,bank_id,day,amount_ore,reference,payer FROM payment ORDER BY payment"};
  std::vector<IncomingPayment> payments;
  for (row.start(); row.next();) {
    auto& payment = payments.emplace_back();
    payment.id = row.integer();
    payment.source = row.word<PaymentSource>();
    if (!row.skip_null()) payment.bank_id = row.text();
    payment.day = row.day();
    payment.amount = row.money();
    payment.reference = row.text();
    payment.payer = row.text();
  }
  return payments;
}

std::vector<PaymentPlacing> all_placings(Connection& connection) {
  Statement row{connection, "SELECT payment,document,amount_ore FROM payment_placing ORDER BY placing"};
  std::vector<PaymentPlacing> placings;
  for (row.start(); row.next();) {
    auto& placing = placings.emplace_back();
    placing.payment = row.integer();
    placing.document = row.text();
    placing.amount = row.money();
  }
  return placings;
}

PaymentTable::PaymentTable(Connection& connection, JournalEntry& entry)
    : known_{connection, "SELECT payment FROM payment WHERE bank_id=?"},
      insert_{connection, entry, Fact::payment},
      insert_placing_{connection, entry, Fact::payment_placing},
      claims_{claims_of(all_standing_documents(connection))},
      next_payment_{next_of(connection, "SELECT coalesce(max(payment),0) FROM payment")},
      next_placing_{next_of(connection, "SELECT coalesce(max(placing),0) FROM payment_placing")} {}

TakenPayment PaymentTable::add(IncomingPayment payment) {
  if (payment.bank_id && known_.find({*payment.bank_id})) return {false, known_.integer(), {}};
  payment.id = next_payment_++;
  return store(payment, match_payment(payment, claims_));
}

TakenPayment PaymentTable::add_on(IncomingPayment payment, OpenClaim& claim) {
  payment.id = next_payment_++;
  MatchedPayment matched;
  matched.unplaced = payment.amount;
  const auto amount = payment.amount < Money{} ? payment.amount : std::min(payment.amount, std::max(Money{}, claim.owed));
  if (!amount.is_zero()) {
    matched.placings.push_back({payment.id, claim.document, amount});
    matched.unplaced -= amount;
  }
  if (!matched.unplaced.is_zero()) matched.reason = amount.is_zero() ? Unplaced::nothing_owed : Unplaced::more_than_owed;
  return store(payment, std::move(matched));
}

void PaymentTable::place(const PaymentPlacing& placing) {
  insert_placing_.row({next_placing_++, placing.payment, placing.document, placing.amount});
}

TakenPayment PaymentTable::store(const IncomingPayment& payment, MatchedPayment matched) {
  insert_.row({payment.id, payment.source, payment.bank_id, payment.day, payment.amount, payment.reference, payment.payer});
  for (const auto& placing : matched.placings) place(placing);
  return {true, payment.id, std::move(matched)};
}

tl::expected<TakenPayment, PlacingFault> add_payment_by_hand(Connection& connection, IncomingPayment payment, std::string_view document,
                                                             std::string_view user, Day day) {
  Transaction transaction{connection};
  auto claim = claim_on(connection, document);
  if (!claim) return tl::make_unexpected(claim.error());
  if (payment.amount.is_zero()) return tl::make_unexpected(PlacingFault::belopp_saknas);
  if (payment.day > day) return tl::make_unexpected(PlacingFault::i_framtiden);
  if (!find_identity(payment.reference).empty()) return tl::make_unexpected(PlacingFault::personnummer_i_text);
  if (payment.amount < Money{} && claim->paid + payment.amount < Money{}) return tl::make_unexpected(PlacingFault::inget_att_ta_tillbaka);
  if (is_registered(connection, payment, document)) return tl::make_unexpected(PlacingFault::redan_registrerad);
  payment.source = PaymentSource::hand;
  payment.bank_id = std::nullopt;
  JournalEntry entry{connection};
  auto taken = PaymentTable{connection, entry}.add_on(std::move(payment), *claim);
  entry.write(day, user, "register betalning", std::string{document} + " " + to_decimal_text(payment.amount) + " kr", 0);
  transaction.commit();
  return taken;
}

std::optional<PlacingFault> add_placing(Connection& connection, const PaymentPlacing& placing, std::string_view user, Day day) {
  Transaction transaction{connection};
  const auto claim = claim_on(connection, placing.document);
  if (!claim) return claim.error();
  Statement known{connection, "SELECT amount_ore FROM payment WHERE payment=?"};
  if (!known.find({placing.payment})) return PlacingFault::okand_betalning;
  const auto payment = known.money();
  known.reset();
  PlacedSoFar placed;
  for (const auto& before : all_placings(connection)) {
    if (before.payment != placing.payment) continue;
    placed.everywhere += before.amount;
    if (before.document == placing.document) placed.here += before.amount;
  }
  if (const auto fault = fault_of_placing(placing.amount, payment, placed, *claim)) return fault;
  JournalEntry entry{connection};
  PaymentTable{connection, entry}.place(placing);
  entry.write(day, user, "register placering",
              std::to_string(placing.payment) + " " + placing.document + " " + to_decimal_text(placing.amount) + " kr", 0);
  transaction.commit();
  return std::nullopt;
}

}  // namespace hemvist
