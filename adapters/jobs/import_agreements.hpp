#pragma once
// Brings in agreements with other kommuner, from files or all files of a folder.
#include "adapters/jobs/import_report.hpp"
#include "adapters/sqlite/store.hpp"

namespace hemvist {

// An agreement is known by its counterpart and beteckning; told anew it replaces what was told. No day may have two with one counterpart.
ImportReport import_agreements(Store& store, const std::filesystem::path& path, const ImportRequest& request);

}  // namespace hemvist
