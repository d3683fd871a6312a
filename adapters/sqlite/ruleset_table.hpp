#pragma once
// The rule files of ersättningsnivåer as they were read: the latest of each kommun counts.
#include <vector>

#include "adapters/sqlite/imported_rows.hpp"
#include "adapters/sqlite/journal.hpp"
#include "adapters/sqlite/stored_tariff.hpp"

namespace hemvist {

RowVerdict add_tariff_row(Connection& connection, JournalEntry& entry, const StoredTariff& tariff);
// Of each kommun, the latest among the entries up to `up_to`; in order of kommun.
std::vector<StoredTariff> latest_tariffs(Connection& connection, std::int64_t up_to);

}  // namespace hemvist
