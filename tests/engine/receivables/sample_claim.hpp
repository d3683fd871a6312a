#pragma once
// An issued invoice of three rows, 2 000,00 kr in all, and what may happen to it.
#include "engine/receivables/admit_event.hpp"
#include "engine/receivables/invoice_state.hpp"

namespace hemvist {

inline Day on(const char* text) { return *parse_day(text); }
inline Money kronor(std::int64_t whole) { return Money::from_ore(whole * 100); }

inline IssuedDocument sample_document(const char* number = "2024-00001") {
  return {number, DocumentKind::invoice, *KommunCode::parse("9902"), "", on("2024-03-01"), kronor(2000), *Month::parse("2024-02"), 1, on("2024-03-31"), true,
          {kronor(1000), kronor(700), kronor(300)}, {}};
}

// Corrects one row of the sample.
inline IssuedDocument sample_credit(const char* issued, std::int64_t whole, int row) {
  auto note = sample_document("2024-00009");
  note.kind = DocumentKind::credit_note;
  note.refers_to = "2024-00001";
  note.issue_day = note.due = on(issued);
  note.total = kronor(whole);
  note.rows = {kronor(whole)};
  note.credits = {row};
  return note;
}

inline DocumentEvent told(DocumentEventKind kind, const char* day, int row = 0, std::int64_t whole = 0, const char* code = "", const char* sentence = "") {
  DocumentEvent event;
  event.kind = kind;
  event.document = "2024-00001";
  event.day = on(day);
  event.row = row;
  event.amount = kronor(whole);
  event.code = code;
  event.sentence = sentence;
  return event;
}

inline DocumentEvent disputed(const char* day, int row, std::int64_t whole) { return told(DocumentEventKind::disputed, day, row, whole, "fel_pris"); }
inline DocumentEvent closed(const char* day, int row, std::int64_t conceded) { return told(DocumentEventKind::dispute_closed, day, row, conceded); }

struct PaidOn {
  const char* day;
  std::int64_t whole;
};

inline InvoiceState sample_state(const std::vector<DocumentEvent>& events, const std::vector<PaidOn>& paid = {}, const std::vector<IssuedDocument>& credits = {}) {
  std::vector<IncomingPayment> payments;
  std::vector<PaymentPlacing> placings;
  for (const auto& [day, whole] : paid) {
    const auto id = static_cast<std::int64_t>(payments.size()) + 1;
    payments.push_back({id, PaymentSource::hand, std::nullopt, on(day), kronor(whole), "", ""});
    placings.push_back({id, "2024-00001", kronor(whole)});
  }
  return state_of(sample_document(), credits, events, placings, payments);
}

}  // namespace hemvist
