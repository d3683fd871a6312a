#pragma once
// Brings a file of absences (franvaro.csv) into the store.
#include "adapters/jobs/import_report.hpp"
#include "adapters/sqlite/store.hpp"

namespace hemvist {

// Throws StoreError.
ImportReport import_absences(Store& store, const std::filesystem::path& path, const ImportRequest& request);

}  // namespace hemvist
