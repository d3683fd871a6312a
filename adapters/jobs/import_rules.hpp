#pragma once
// Brings ersättningsnivåer and parties into the store from rule files, each whole or not at all.
#include "adapters/jobs/import_report.hpp"
#include "adapters/sqlite/store.hpp"

namespace hemvist {

// A file, or a folder: every *.yaml in it but *.test.yaml and those whose name begins with _. One transaction per file,
// and with all_or_nothing none until all are without fault. Throws StoreError.
ImportReport import_tariffs(Store& store, const std::filesystem::path& path, const ImportRequest& request);
ImportReport import_parties(Store& store, const std::filesystem::path& path, const ImportRequest& request);

}  // namespace hemvist
