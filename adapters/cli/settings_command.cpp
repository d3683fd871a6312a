#include <fmt/format.h>

#include "adapters/cli/commands.hpp"
#include "adapters/cli/json_text.hpp"
#include "adapters/cli/rule_test_text.hpp"
#include "adapters/cli/settings_text.hpp"
#include "adapters/jobs/rule_files.hpp"
#include "adapters/yaml/read_office_settings.hpp"

namespace hemvist {
namespace {

namespace json = boost::json;

int examined(const RuleFile& file, bool as_json) {
  const auto settings = read_office_settings(file.bytes, file.base_name());
  const auto faults = settings ? std::vector<RuleFault>{} : settings.error();
  if (as_json) {
    json::object object{{"file", file.name}, {"accepted", settings.has_value()}, {"faults", faults_json(faults)}};
    if (settings) object["inställningar"] = to_json(*settings);
    fmt::print("{}", to_indented_text(object));
  } else {
    for (const auto& fault : faults) fmt::print("  Fel: {}\n", text(fault));
    fmt::print("{}", settings ? "Inställningar i " + file.name + "\n" + to_text(*settings) : file.name + ": godtas inte\n");
  }
  return settings ? all_well : some_rejected;
}

}  // namespace

int settings_command(const CommonArguments& common, const std::filesystem::path& path) {
  if (!path.empty()) return examined(read_rule_file(path), common.json);
  const auto store = Store::open(common.store);
  const auto fact = store.last_fact();
  const auto files = store.office_files(OfficeFileKind::installningar, fact);
  const auto settings = rule_book_of(standing_rules(rule_files(common.rules)), store, fact).settings;
  if (common.json) {
    fmt::print("{}", to_indented_text(json::object{{"file", files.empty() ? json::value(nullptr) : json::value(files.front().file_name)},
                                                   {"accepted", true}, {"faults", json::array{}}, {"inställningar", to_json(settings)}}));
  } else {
    fmt::print("{}\n{}", files.empty() ? "Inga inställningar är inlästa: standard gäller." : "Inställningar ur " + files.front().file_name, to_text(settings));
  }
  return all_well;
}

}  // namespace hemvist
