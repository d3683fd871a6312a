#pragma once
// Brings a file of monthly totals, told in place of visits, into the store.
#include "adapters/jobs/import_report.hpp"
#include "adapters/sqlite/store.hpp"

namespace hemvist {

// Throws StoreError.
ImportReport import_monthly_totals(Store& store, const std::filesystem::path& path, const ImportRequest& request);

}  // namespace hemvist
