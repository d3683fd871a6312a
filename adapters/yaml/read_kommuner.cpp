#include "adapters/yaml/read_kommuner.hpp"

#include "adapters/yaml/kommun_words.hpp"

namespace hemvist {

tl::expected<KommunRegister, std::vector<RuleFault>> read_kommuner(std::string_view bytes, const std::string& file_name) {
  const auto tree = parse_yaml(bytes, file_name);
  if (!tree) return tl::make_unexpected(tree.error());
  FaultList faults{file_name};
  const YamlCursor root{*tree, faults};
  root.only_keys({"källa", "övningskommuner", "kommuner"});
  KommunRegister register_of_all;
  for (const auto& at : root.required("kommuner").items()) {
    at.only_keys({"kod", "namn", "officiellt_namn", "län", "grupp", "organisationsnummer", "giltig_från"});
    const auto code = as_kommun_code(at.required("kod"));
    const auto name = at.required("namn").as_text();
    const auto official = at.required("officiellt_namn").as_text();
    const auto county = at.required("län").as_quoted_text();
    const auto group = at.required("grupp").as_text();
    const auto number_text = at.required("organisationsnummer").as_text();
    const auto number = number_text ? OrganisationNumber::parse(*number_text) : std::nullopt;
    if (number_text && !number)
      at.required("organisationsnummer").note(RuleFaultCode::fel_varde, quoted(*number_text) + " är inget organisationsnummer. Kontrollera siffrorna.");
    const auto from = at.optional("giltig_från").as_day();
    if (code && name && official && county && group && number)
      register_of_all.add({*code, *name, *official, *county, *group, *number, from});
  }
  if (faults.refuses()) return tl::make_unexpected(faults.in_order());
  return register_of_all;
}

}  // namespace hemvist
