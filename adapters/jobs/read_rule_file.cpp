#include "adapters/jobs/read_rule_file.hpp"

#include <algorithm>

#include "adapters/csv/byte_source.hpp"

namespace hemvist {
namespace {

// Above what the loader refuses.
constexpr std::size_t most_bytes = 5'000'001;
constexpr std::string_view test_ending = ".test.yaml";

std::string_view base_of(std::string_view name) { return name.substr(name.find_last_of('/') + 1); }

std::string listed(const std::vector<RuleFault>& faults) {
  std::string message = "Reglerna går inte att använda:";
  for (const auto& fault : faults)
    if (!is_warning(fault.code)) message += "\n  " + text(fault);
  return message;
}

}  // namespace

BrokenRules::BrokenRules(const std::vector<RuleFault>& faults) : std::runtime_error{listed(faults)} {}

bool is_test_name(std::string_view name) { return name.ends_with(test_ending) && !base_of(name).starts_with('_'); }
bool is_level_name(std::string_view name) { return name.ends_with(".yaml") && !name.ends_with(test_ending) && !base_of(name).starts_with('_'); }

RuleFile read_rule_file(const std::filesystem::path& path) try {
  RuleFile file{path.string(), std::string(most_bytes, '\0')};
  std::size_t size = 0;
  ByteSource source{path};
  while (const auto more = source.read(file.bytes.data() + size, most_bytes - size)) size += more;
  file.bytes.resize(size);
  file.bytes.shrink_to_fit();
  return file;
} catch (const std::system_error&) {
  throw BrokenRules{"Filen " + path.string() + " kan inte öppnas. Kontrollera sökvägen och att du får läsa den."};
}

std::vector<RuleFile> read_rule_folder(const std::filesystem::path& folder, bool (*is_wanted)(std::string_view name)) {
  std::vector<std::filesystem::path> paths;
  try {
    for (const auto& entry : std::filesystem::directory_iterator{folder})
      if (entry.is_regular_file() && is_wanted(entry.path().string())) paths.push_back(entry.path());
  } catch (const std::system_error&) {
    throw BrokenRules{"Mappen " + folder.string() + " kan inte öppnas. Kontrollera sökvägen och att du får läsa den."};
  }
  std::sort(paths.begin(), paths.end());
  std::vector<RuleFile> files;
  for (const auto& path : paths) files.push_back(read_rule_file(path));
  return files;
}

}  // namespace hemvist
