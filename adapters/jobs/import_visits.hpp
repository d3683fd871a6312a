#pragma once
// Brings a file of visits (besok.csv), or of monthly totals in their place, into the store.
#include "adapters/jobs/import_report.hpp"
#include "adapters/sqlite/store.hpp"

namespace hemvist {

// Throws StoreError.
ImportReport import_visits(Store& store, const std::filesystem::path& path, const ImportRequest& request);

}  // namespace hemvist
