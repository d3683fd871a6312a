#include "adapters/yaml/read_law.hpp"

#include "adapters/yaml/yaml_cursor.hpp"

namespace hemvist {
namespace {

Provision read_provision(const YamlCursor& at, const std::string& law) {
  at.only_keys({"roll", "beteckning", "gäller_från", "gäller_till", "ordalydelse", "ordagrant", "källa"});
  Provision provision;
  provision.law = law;
  provision.role = at.required("roll").as_text().value_or("");
  provision.designation = at.required("beteckning").as_text().value_or("");
  provision.valid_from = at.required("gäller_från").as_day().value_or(Day{});
  if (const auto last = at.optional("gäller_till").as_day()) provision.valid_end = *last + date::days{1};
  provision.wording = at.required("ordalydelse").as_text().value_or("");
  provision.is_verbatim = at.required("ordagrant").as_yes_no().value_or(false);
  provision.source = at.required("källa").as_text().value_or("");
  return provision;
}

}  // namespace

tl::expected<std::vector<Provision>, std::vector<RuleFault>> read_law(std::string_view bytes, const std::string& file_name) {
  const auto tree = parse_yaml(bytes, file_name);
  if (!tree) return tl::make_unexpected(tree.error());
  FaultList faults{file_name};
  const YamlCursor root{*tree, faults};
  root.only_keys({"lag", "kort", "bestämmelser"});
  const auto law = root.required("lag").as_text().value_or("");
  root.required("kort").as_text();
  std::vector<Provision> provisions;
  for (const auto& at : root.required("bestämmelser").items()) provisions.push_back(read_provision(at, law));
  if (faults.refuses()) return tl::make_unexpected(faults.in_order());
  return provisions;
}

}  // namespace hemvist
