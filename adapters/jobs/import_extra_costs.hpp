#pragma once
// Brings in merkostnader.csv.
#include "adapters/jobs/import_report.hpp"
#include "adapters/sqlite/store.hpp"

namespace hemvist {

ImportReport import_extra_costs(Store& store, const std::filesystem::path& path, const ImportRequest& request);

}  // namespace hemvist
