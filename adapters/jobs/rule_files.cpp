#include "adapters/jobs/rule_files.hpp"

#include <algorithm>

#include "adapters/jobs/stored_agreements.hpp"
#include "adapters/yaml/read_calendar.hpp"
#include "adapters/yaml/read_kommuner.hpp"
#include "adapters/yaml/read_law.hpp"
#include "adapters/yaml/read_office_settings.hpp"
#include "adapters/yaml/read_plausibility.hpp"
#include "adapters/yaml/read_reference_rates.hpp"
#include "adapters/yaml/read_tariff.hpp"
#include "embedded/rules.hpp"

namespace hemvist {
namespace {

template <class Reading>
auto value_or_fail(Reading reading) {
  if (!reading) throw BrokenRules{reading.error()};
  return std::move(*reading);
}

const RuleFile& file_named(const std::vector<RuleFile>& files, std::string_view name) {
  const auto found = std::find_if(files.begin(), files.end(), [name](const RuleFile& file) { return file.name == name; });
  if (found == files.end()) throw BrokenRules{"Regelfilen " + std::string{name} + " saknas bland reglerna."};
  return *found;
}

std::vector<std::filesystem::path> rule_paths_below(const std::filesystem::path& folder) try {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::recursive_directory_iterator{folder})
    if (entry.is_regular_file() && entry.path().extension() == ".yaml") paths.push_back(entry.path());
  return paths;
} catch (const std::system_error&) {
  throw BrokenRules{"Mappen " + folder.string() + " kan inte öppnas. Kontrollera sökvägen och att du får läsa den."};
}

}  // namespace

std::vector<RuleFile> rule_files(const std::filesystem::path& rules) {
  std::vector<RuleFile> files;
  if (rules.empty())
    for (const auto& file : rules_files()) files.push_back({std::string{file.path}, std::string{file.bytes}});
  else
    for (const auto& path : rule_paths_below(rules)) files.push_back({path.lexically_relative(rules).generic_string(), read_rule_file(path).bytes});
  std::sort(files.begin(), files.end(), [](const RuleFile& a, const RuleFile& b) { return a.name < b.name; });
  return files;
}

RuleBook standing_rules(const std::vector<RuleFile>& files) {
  LawBook law;
  for (const auto& file : files) {
    if (!file.name.starts_with("law/")) continue;
    const auto provisions = value_or_fail(read_law(file.bytes, file.name));
    law.provisions.insert(law.provisions.end(), provisions.begin(), provisions.end());
  }
  const auto& helgdagar = file_named(files, "kalender/helgdagar.yaml");
  const auto& storhelg = file_named(files, "kalender/storhelg.yaml");
  const auto& kommuner = file_named(files, "kommuner.yaml");
  return {std::move(law),
          value_or_fail(read_calendar({helgdagar.bytes, helgdagar.name}, {storhelg.bytes, storhelg.name})),
          value_or_fail(read_kommuner(kommuner.bytes, kommuner.name)),
          {},
          {},
          {},
          plausibility_bands(files)};
}

PlausibilityBands plausibility_bands(const std::vector<RuleFile>& files) {
  const auto& file = file_named(files, "rimlighet.yaml");
  return value_or_fail(read_plausibility(file.bytes, file.name));
}

ReferenceRates reference_rates(const std::vector<RuleFile>& files) {
  const auto& file = file_named(files, "referensranta.yaml");
  return value_or_fail(read_reference_rates(file.bytes, file.name));
}

RuleBook rule_book_of(const RuleBook& standing, const Store& store, std::int64_t up_to_fact) {
  auto book = standing;
  for (const auto& stored : store.tariffs(up_to_fact)) {
    auto reading = value_or_fail(read_tariff(stored.bytes, stored.file_name, stored.digest));
    if (stored.kommun.is_invented()) book.kommuner.add(KommunRegister::invented(stored.kommun, reading.tariff.name));
    book.tariffs.emplace(stored.kommun, std::move(reading.tariff));
  }
  for (const auto& stored : store.office_files(OfficeFileKind::installningar, up_to_fact)) book.settings = value_or_fail(read_office_settings(stored.bytes, stored.file_name));
  for (auto& agreement : stored_agreements(store, up_to_fact)) book.agreements[agreement.counterpart].push_back(std::move(agreement));
  return book;
}

}  // namespace hemvist
