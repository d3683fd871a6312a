#pragma once
// How kommuner are invoiced and paid: the latest that has been told of each counts.
#include "adapters/sqlite/imported_rows.hpp"
#include "adapters/sqlite/journal.hpp"
#include "engine/invoicing/party.hpp"

namespace hemvist {

RowVerdict add_party_row(Connection& connection, JournalEntry& entry, const Party& party);
std::optional<Party> latest_party(Connection& connection, KommunCode kommun);

}  // namespace hemvist
