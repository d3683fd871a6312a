#pragma once
// Brings in the bank's file of payments and places each on the invoices that its reference names.
#include "adapters/jobs/import_report.hpp"
#include "adapters/sqlite/store.hpp"

namespace hemvist {

// camt.054 or BgMax, as the file itself shows. What goes to another account than the own is told and not taken in;
// what cannot be placed is taken in, left unplaced and told.
ImportReport import_payments(Store& store, const std::filesystem::path& path, const ImportRequest& request);

}  // namespace hemvist
