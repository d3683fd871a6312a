#include "adapters/jobs/level_files.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <set>

namespace hemvist {
namespace {

constexpr std::string_view test_ending = ".test.yaml";

std::string_view base_of(std::string_view name) { return name.substr(name.find_last_of('/') + 1); }

std::string level_name_of(const std::string& tests) { return tests.substr(0, tests.size() - test_ending.size()) + ".yaml"; }
std::string test_name_of(const std::string& level) { return std::filesystem::path{level}.replace_extension(test_ending).string(); }

RuleFile read_file(const std::filesystem::path& path) {
  std::ifstream in{path, std::ios::binary};
  if (!in) throw BrokenRules{"Filen " + path.string() + " kan inte öppnas. Kontrollera sökvägen och att du får läsa den."};
  return {path.string(), std::string{std::istreambuf_iterator<char>{in}, std::istreambuf_iterator<char>{}}};
}

std::optional<RuleFile> read_if_there(const std::filesystem::path& path) {
  return std::filesystem::exists(path) ? std::optional{read_file(path)} : std::nullopt;
}

// Each level with its tests, by the name of the level.
std::vector<LevelFile> paired(std::vector<RuleFile> files) {
  std::map<std::string, LevelFile> pairs;
  for (auto& file : files) {
    const auto name = file.name;
    if (is_test_name(name)) pairs[level_name_of(name)].tests = std::move(file);
    else if (is_level_name(name)) pairs[name].level = std::move(file);
  }
  std::vector<LevelFile> list;
  for (auto& [name, pair] : pairs) list.push_back(std::move(pair));
  return list;
}

LevelFile named(const std::filesystem::path& path) {
  const auto name = path.string();
  if (is_test_name(name)) return {read_if_there(level_name_of(name)), read_file(path)};
  return {read_file(path), read_if_there(test_name_of(name))};
}

}  // namespace

bool is_test_name(std::string_view name) { return name.ends_with(test_ending) && !base_of(name).starts_with('_'); }
bool is_level_name(std::string_view name) { return name.ends_with(".yaml") && !name.ends_with(test_ending) && !base_of(name).starts_with('_'); }

std::vector<LevelFile> level_files(const std::filesystem::path& rules, const std::vector<std::filesystem::path>& paths) {
  if (paths.empty()) {
    auto files = rule_files(rules);
    std::erase_if(files, [](const RuleFile& file) { return !file.name.starts_with("ersattning/"); });
    return paired(std::move(files));
  }
  std::vector<LevelFile> list;
  std::set<std::string> seen;
  const auto add = [&](LevelFile pair) {
    if (seen.insert(pair.level ? pair.level->name : pair.tests->name).second) list.push_back(std::move(pair));
  };
  for (const auto& path : paths) {
    if (!std::filesystem::is_directory(path)) {
      add(named(path));
      continue;
    }
    std::vector<RuleFile> inside;
    for (const auto& entry : std::filesystem::directory_iterator{path})
      if (is_level_name(entry.path().string()) || is_test_name(entry.path().string())) inside.push_back(read_file(entry.path()));
    for (auto& pair : paired(std::move(inside))) add(std::move(pair));
  }
  return list;
}

}  // namespace hemvist
