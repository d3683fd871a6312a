#pragma once
// What has happened to the issued documents, each event a row.
#include <vector>

#include "adapters/sqlite/connection.hpp"
#include "engine/receivables/document_event.hpp"

namespace hemvist {

std::vector<DocumentEvent> all_document_events(Connection& connection);  // in the order they were told

}  // namespace hemvist
