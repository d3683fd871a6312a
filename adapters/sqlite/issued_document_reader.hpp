#pragma once
// The issued documents with their terms of payment, read out of their tables.
#include <vector>

#include "adapters/sqlite/connection.hpp"
#include "engine/receivables/issued_document.hpp"

namespace hemvist {

std::vector<IssuedDocument> all_issued_documents(Connection& connection);  // by year and serial

}  // namespace hemvist
