#pragma once
// Brings a file in which the own office has written down how it works into the store, whole or not at all.
#include <functional>

#include <tl/expected.hpp>

#include "adapters/jobs/import_report.hpp"
#include "adapters/jobs/read_rule_file.hpp"
#include "adapters/sqlite/store.hpp"

namespace hemvist {

// What was read of the file: of what it is (see StoredOfficeFile), and what to warn of. Else everything that is wrong with it.
struct OfficeFileReading {
  std::string subject;
  std::vector<RuleFault> warnings;
};
using ReadOfficeFile = std::function<tl::expected<OfficeFileReading, std::vector<RuleFault>>(const RuleFile&)>;

// One file, one transaction; nothing when the latest of its kind and subject is the same. Throws StoreError.
ImportReport import_office_file(Store& store, OfficeFileKind kind, const std::filesystem::path& path, const ImportRequest& request,
                                const ReadOfficeFile& read);

ImportReport import_settings(Store& store, const std::filesystem::path& path, const ImportRequest& request);
// What the own kommun's visits cost it, in the language of an ersättningsnivå.
ImportReport import_own_cost(Store& store, const std::filesystem::path& path, const ImportRequest& request);

}  // namespace hemvist
