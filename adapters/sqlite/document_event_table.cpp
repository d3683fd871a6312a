#include "adapters/sqlite/document_event_table.hpp"

#include <algorithm>

#include "adapters/sqlite/issued_document_reader.hpp"
#include "adapters/sqlite/payment_table.hpp"

namespace hemvist {
namespace {

std::string_view command_of(DocumentEventKind kind) {
  switch (kind) {
    case DocumentEventKind::sent: return "register skickad";
    case DocumentEventKind::response: return "register svar";
    case DocumentEventKind::disputed: return "register bestridande";
    case DocumentEventKind::dispute_closed: return "register tvist";
    case DocumentEventKind::reminded: return "register påminnelse";
    case DocumentEventKind::interest: return "register ränta";
  }
  return {};
}

std::string detail_of(const DocumentEvent& event) {
  return event.document + (event.row > 0 ? " rad " + std::to_string(event.row) : "") + (event.code.empty() ? "" : " " + event.code) +
         (event.amount.is_zero() ? "" : " " + to_decimal_text(event.amount) + " kr");
}

}  // namespace

std::vector<DocumentEvent> all_document_events(Connection& connection) {
  Statement row{connection, "SELECT event,kind,document,day,row,amount_ore,code,reference,sentence FROM document_event ORDER BY event"};
  std::vector<DocumentEvent> events;
  for (row.start(); row.next();) {
    auto& event = events.emplace_back();
    event.id = row.integer();
    event.kind = row.word<DocumentEventKind>();
    event.document = row.text();
    event.day = row.day();
    event.row = row.word<int>();
    event.amount = row.money();
    event.code = row.text();
    event.reference = row.text();
    event.sentence = row.text();
  }
  return events;
}

std::vector<StandingDocument> all_standing_documents(Connection& connection) {
  return standing_documents(all_issued_documents(connection), all_document_events(connection), all_placings(connection), all_payments(connection));
}

AdmittedEvent admit_stored_event(Connection& connection, JournalEntry& entry, const DocumentEvent& event, Day today) {
  const auto documents = all_standing_documents(connection);
  const auto document = std::find_if(documents.begin(), documents.end(), [&](const auto& known) { return known.document.number == event.document; });
  auto told = all_document_events(connection);
  const auto id = told.empty() ? 1 : told.back().id + 1;
  std::erase_if(told, [&](const auto& before) { return before.document != event.document; });
  const auto admitted = admit_event(event, document == documents.end() ? nullptr : &*document, told, today);
  if (admitted.verdict == EventVerdict::new_event)
    FactInsert{connection, entry, Fact::document_event}.row(
        {id, event.document, event.kind, event.day, event.row, event.amount, event.code, event.reference, event.sentence});
  return admitted;
}

AdmittedEvent add_document_event(Connection& connection, const DocumentEvent& event, std::string_view user, Day day) {
  Transaction transaction{connection};
  JournalEntry entry{connection};
  const auto admitted = admit_stored_event(connection, entry, event, day);
  if (admitted.verdict != EventVerdict::new_event) return admitted;
  entry.write(day, user, command_of(event.kind), detail_of(event), 0);
  transaction.commit();
  return admitted;
}

}  // namespace hemvist
