#include "engine/receivables/invoice_state.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace hemvist {
namespace {

constexpr std::array<std::string_view, invoice_condition_count> condition_words{
    "utställd", "skickad", "godkänd", "väntar på besked", "delvis bestridd", "bestridd", "avvisad", "betald", "krediterad", "tillgodohavande", "avräknad"};

void tell(InvoiceState& state, std::map<int, RowDispute>& disputes, const DocumentEvent& event) {
  switch (event.kind) {
    case DocumentEventKind::sent:
      if (!state.sent_on) state.sent_on = event.day;
      return;
    case DocumentEventKind::response:
      if (const auto code = parse_response_code(event.code)) state.response = ReceivedResponse{*code, event.day, event.sentence};
      return;
    case DocumentEventKind::disputed: {
      auto& dispute = disputes.try_emplace(event.row, RowDispute{event.row, event.day, {}, {}, {}, {}, {}}).first->second;
      dispute.open = event.amount;
      dispute.code = event.code;
      dispute.sentence = event.sentence;
      return;
    }
    case DocumentEventKind::dispute_closed:
      if (const auto found = disputes.find(event.row); found != disputes.end()) {
        found->second.open = Money{};
        found->second.conceded += event.amount;
      }
      return;
    case DocumentEventKind::reminded: state.reminders.push_back(event.day); return;
    case DocumentEventKind::interest: state.interest += event.amount; return;
  }
}

Money credited_of(int row, Day since, std::span<const IssuedDocument> credit_notes) {
  Money credited;
  for (const auto& note : credit_notes) {
    if (note.issue_day < since) continue;
    if (row == 0) credited += note.total;
    for (std::size_t i = 0; row != 0 && i < note.credits.size(); ++i)
      if (note.credits[i] == row) credited += note.rows[i];
  }
  return credited;
}

InvoiceCondition condition_of(const InvoiceState& state) {
  const Money none;
  if (state.owed() < none) return InvoiceCondition::overpaid;
  if (state.owed() == none) return state.paid == none && !state.credited.is_zero() ? InvoiceCondition::credited : InvoiceCondition::paid;
  if (state.has_open_dispute()) return state.undisputed_left > none ? InvoiceCondition::partially_disputed : InvoiceCondition::disputed;
  if (state.response) switch (state.response->code) {
      case ResponseCode::RE: return InvoiceCondition::rejected;
      case ResponseCode::UQ: return InvoiceCondition::under_query;
      case ResponseCode::CA:
      case ResponseCode::AP:
      case ResponseCode::PD: return InvoiceCondition::accepted;
      case ResponseCode::AB:
      case ResponseCode::IP: return InvoiceCondition::sent;
    }
  return state.sent_on ? InvoiceCondition::sent : InvoiceCondition::issued;
}

}  // namespace

std::string_view text(InvoiceCondition condition) { return condition_words[static_cast<std::size_t>(condition)]; }

Money RowDispute::withheld() const { return std::max(Money{}, open + conceded - credited); }

bool InvoiceState::has_open_dispute() const {
  return std::any_of(disputes.begin(), disputes.end(), [](const RowDispute& dispute) { return dispute.is_open(); });
}

InvoiceState state_of(const IssuedDocument& document, std::span<const IssuedDocument> credit_notes, std::span<const DocumentEvent> events,
                      std::span<const PaymentPlacing> placings, std::span<const IncomingPayment> payments) {
  InvoiceState state;
  state.total = document.total;
  std::map<int, RowDispute> disputes;
  for (const auto& event : events) tell(state, disputes, event);
  for (const auto& placing : placings) {
    const auto payment = std::find_if(payments.begin(), payments.end(), [&](const auto& known) { return known.id == placing.payment; });
    state.paid += placing.amount;
    state.placed.push_back({placing.payment, payment == payments.end() ? document.issue_day : payment->day, placing.amount});
  }
  for (const auto& note : credit_notes) state.credited += note.total;
  if (document.kind == DocumentKind::credit_note) state.credited = document.total - state.paid;
  state.left = state.total - state.credited - state.paid;

  Money withheld;
  for (auto& [row, dispute] : disputes) {
    dispute.credited = credited_of(row, dispute.since, credit_notes);
    withheld += dispute.withheld();
    state.disputes.push_back(std::move(dispute));
  }
  state.undisputed_left = std::max(Money{}, state.left - withheld);
  state.condition = document.kind == DocumentKind::credit_note ? InvoiceCondition::set_off : condition_of(state);
  return state;
}

std::vector<StandingDocument> standing_documents(std::vector<IssuedDocument> documents, std::span<const DocumentEvent> events,
                                                 std::span<const PaymentPlacing> placings, std::span<const IncomingPayment> payments) {
  struct Told {
    std::vector<IssuedDocument> credit_notes;
    std::vector<DocumentEvent> events;
    std::vector<PaymentPlacing> placings;
    std::vector<IncomingPayment> payments;
  };
  std::map<std::string, Told> told;
  std::map<std::int64_t, const IncomingPayment*> by_id;
  for (const auto& payment : payments) by_id[payment.id] = &payment;
  for (const auto& document : documents)
    if (document.kind == DocumentKind::credit_note) told[document.refers_to].credit_notes.push_back(document);
  for (const auto& event : events) told[event.document].events.push_back(event);
  for (const auto& placing : placings) {
    auto& of_document = told[placing.document];
    of_document.placings.push_back(placing);
    if (const auto found = by_id.find(placing.payment); found != by_id.end()) of_document.payments.push_back(*found->second);
  }
  std::vector<StandingDocument> standing;
  for (auto& document : documents) {
    const auto& of_document = told[document.number];
    auto state = state_of(document, of_document.credit_notes, of_document.events, of_document.placings, of_document.payments);
    standing.push_back({std::move(document), std::move(state)});
  }
  return standing;
}

}  // namespace hemvist
