#pragma once
// What has happened to the issued documents, each event a row; and how the documents stand by all that is stored.
#include <vector>

#include "adapters/sqlite/journal.hpp"
#include "engine/receivables/admit_event.hpp"

namespace hemvist {

std::vector<DocumentEvent> all_document_events(Connection& connection);  // in the order they were told
std::vector<StandingDocument> all_standing_documents(Connection& connection);

// A transaction and a journal entry of its own; nothing is written unless it is new.
AdmittedEvent add_document_event(Connection& connection, const DocumentEvent& event, std::string_view user, Day day);
// Within the open transaction.
AdmittedEvent admit_stored_event(Connection& connection, JournalEntry& entry, const DocumentEvent& event, Day today);

}  // namespace hemvist
