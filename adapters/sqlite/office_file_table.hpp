#pragma once
// The files of the own office: settings, own cost, agreements. The latest of a kind and subject holds.
#include <vector>

#include "adapters/sqlite/imported_rows.hpp"
#include "adapters/sqlite/journal.hpp"
#include "adapters/sqlite/stored_office_file.hpp"

namespace hemvist {

// ny, ny_version, or oforandrad when the latest has this digest.
RowVerdict add_office_file_row(Connection& connection, JournalEntry& entry, const StoredOfficeFile& file);
// In order of subject.
std::vector<StoredOfficeFile> latest_office_files(Connection& connection, OfficeFileKind kind, std::int64_t up_to);

}  // namespace hemvist
