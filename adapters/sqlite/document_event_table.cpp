#include "adapters/sqlite/document_event_table.hpp"

#include "adapters/sqlite/statement.hpp"

namespace hemvist {

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

}  // namespace hemvist
