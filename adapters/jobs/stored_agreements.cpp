#include "adapters/jobs/stored_agreements.hpp"

#include <algorithm>
#include <tuple>

#include "adapters/jobs/read_rule_file.hpp"
#include "adapters/yaml/read_agreement.hpp"

namespace hemvist {

std::vector<Agreement> stored_agreements(const Store& store, std::int64_t up_to_fact) {
  std::vector<Agreement> agreements;
  for (const auto& stored : store.office_files(OfficeFileKind::avtal, up_to_fact)) {
    auto agreement = read_agreement(stored.bytes, stored.file_name, stored.digest);
    if (!agreement) throw BrokenRules{agreement.error()};
    agreements.push_back(std::move(*agreement));
  }
  std::sort(agreements.begin(), agreements.end(), [](const Agreement& a, const Agreement& b) {
    return std::tie(a.counterpart, a.valid.from) < std::tie(b.counterpart, b.valid.from);
  });
  return agreements;
}

}  // namespace hemvist
