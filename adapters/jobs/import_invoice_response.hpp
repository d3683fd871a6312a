#pragma once
// Brings in a buyer's answer to an issued document: a Peppol Invoice Response, kept byte for byte.
#include "adapters/jobs/import_report.hpp"
#include "adapters/sqlite/store.hpp"

namespace hemvist {

ImportReport import_invoice_response(Store& store, const std::filesystem::path& path, const ImportRequest& request);

}  // namespace hemvist
