#pragma once
// How a document stands: read out of its credit notes, events and placings, never stored.
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "engine/receivables/document_event.hpp"
#include "engine/receivables/incoming_payment.hpp"
#include "engine/receivables/issued_document.hpp"

namespace hemvist {

enum class InvoiceCondition {
  issued, sent, accepted, under_query, partially_disputed, disputed, rejected, paid, credited,
  overpaid,  // more is paid and credited than was owed: the buyer has money to get back
  set_off,   // a credit note: it is reckoned against its invoice and has no balance of its own
};
inline constexpr int invoice_condition_count = 11;
std::string_view text(InvoiceCondition condition);  // "utställd", "skickad" … "tillgodohavande", "avräknad"

// What is disputed of one row of the document; row 0: of all of it.
struct RowDispute {
  int row = 0;
  Day since;          // the first dispute of the row
  Money open;         // disputed now
  Money conceded;     // that the buyer was right in: to be credited
  Money credited;     // of the row, since then
  std::string code;   // the reason of the latest
  std::string sentence;

  bool is_open() const { return !open.is_zero(); }
  // Not to be asked for now: disputed, or conceded and not yet credited.
  Money withheld() const;
};

struct ReceivedResponse {
  ResponseCode code;
  Day day;
  std::string sentence;
};

struct PlacedPayment {
  std::int64_t payment;
  Day day;
  Money amount;
};

// paid + credited + left = total, always.
struct InvoiceState {
  std::optional<Day> sent_on{};  // the first time
  std::optional<ReceivedResponse> response{};  // the latest
  std::vector<RowDispute> disputes{};  // by row; also those that are closed
  std::vector<PlacedPayment> placed{};
  std::vector<Day> reminders{};
  Money total{};
  Money credited{};
  Money paid{};
  Money left{};             // negative: the buyer's
  Money undisputed_left{};  // never negative
  Money interest{};         // charged beside the total
  InvoiceCondition condition = InvoiceCondition::issued;

  // With the interest that is charged; negative: money to give back.
  Money owed() const { return left + interest; }
  // Something that nobody disputes is unpaid after the due day.
  bool is_overdue(Day due, Day today) const { return today > due && undisputed_left > Money{}; }
  bool has_open_dispute() const;
};

// `credit_notes`: all that refer to `document`. `events`, `placings`: those of it, in the order they were told; `payments`: at least those placed.
InvoiceState state_of(const IssuedDocument& document, std::span<const IssuedDocument> credit_notes, std::span<const DocumentEvent> events,
                      std::span<const PaymentPlacing> placings, std::span<const IncomingPayment> payments);

struct StandingDocument {
  IssuedDocument document;
  InvoiceState state;
};

// Every document with its state, in the order given.
std::vector<StandingDocument> standing_documents(std::vector<IssuedDocument> documents, std::span<const DocumentEvent> events,
                                                 std::span<const PaymentPlacing> placings, std::span<const IncomingPayment> payments);

}  // namespace hemvist
