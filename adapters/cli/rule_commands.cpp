#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>

#include "adapters/cli/commands.hpp"
#include "adapters/cli/json_text.hpp"
#include "adapters/cli/rule_matrix.hpp"
#include "adapters/crypto/digest_of.hpp"
#include "adapters/jobs/rule_files.hpp"
#include "adapters/yaml/read_tariff.hpp"

namespace hemvist {
namespace {

namespace json = boost::json;

bool is_tariff_file(const std::string& name) {
  const auto base = std::filesystem::path{name}.filename().string();
  return base.ends_with(".yaml") && !base.ends_with(".test.yaml") && !base.starts_with("_");
}

RuleFile read_file(const std::filesystem::path& path) {
  std::ifstream in{path, std::ios::binary};
  if (!in) throw BrokenRules{"Filen " + path.string() + " kan inte öppnas. Kontrollera sökvägen och att du får läsa den."};
  return {path.string(), std::string{std::istreambuf_iterator<char>{in}, std::istreambuf_iterator<char>{}}};
}

// The files named, those in the folders named, or those that come with the program.
std::vector<RuleFile> tariff_files(const CommonArguments& common, const std::vector<std::filesystem::path>& paths) {
  std::vector<RuleFile> files;
  if (paths.empty()) {
    for (auto& file : rule_files(common.rules))
      if (file.name.starts_with("ersattning/") && is_tariff_file(file.name)) files.push_back(std::move(file));
    return files;
  }
  for (const auto& path : paths) {
    if (!std::filesystem::is_directory(path)) {
      files.push_back(read_file(path));
      continue;
    }
    std::vector<std::filesystem::path> inside;
    for (const auto& entry : std::filesystem::directory_iterator{path})
      if (is_tariff_file(entry.path().string())) inside.push_back(entry.path());
    std::sort(inside.begin(), inside.end());
    for (const auto& file : inside) files.push_back(read_file(file));
  }
  return files;
}

json::array faults_json(const std::vector<RuleFault>& faults) {
  json::array list;
  for (const auto& fault : faults)
    list.push_back({{"code", code_text(fault.code)}, {"file", fault.file}, {"line", fault.place.line}, {"column", fault.place.column},
                    {"key", fault.key_path}, {"message", fault.message}, {"warning", is_warning(fault.code)}});
  return list;
}

}  // namespace

int rules_check_command(const CommonArguments& common, const std::vector<std::filesystem::path>& paths) {
  json::array report;
  int refused = 0;
  const auto files = tariff_files(common, paths);
  for (const auto& file : files) {
    const auto [tariff, faults] = examine_tariff(file.bytes, file.name, digest_of(file.bytes));
    const bool is_accepted = std::all_of(faults.begin(), faults.end(), [](const RuleFault& fault) { return is_warning(fault.code); });
    if (!is_accepted) ++refused;
    if (common.json) {
      json::object object{{"file", file.name}, {"accepted", is_accepted}};
      if (tariff) object["kommun"] = tariff->kommun.text();
      object["faults"] = faults_json(faults);
      if (tariff) object["versions"] = matrix_json(*tariff);
      report.push_back(std::move(object));
      continue;
    }
    if (tariff) fmt::print("{}", matrix_text(*tariff));
    for (const auto& fault : faults) fmt::print("  {} {}\n", is_warning(fault.code) ? "Varning:" : "Fel:", text(fault));
    if (!is_accepted) fmt::print("{}: godtas inte\n", file.name);
    fmt::print("\n");
  }
  if (common.json) fmt::print("{}", to_indented_text({{"files", std::move(report)}}));
  else fmt::print("{} filer granskade, {} godtas inte.\n", files.size(), refused);
  return refused == 0 ? all_well : some_rejected;
}

}  // namespace hemvist
