#include "adapters/jobs/level_files.hpp"

#include <map>
#include <set>

namespace hemvist {
namespace {

constexpr std::string_view test_ending = ".test.yaml";

std::string level_name_of(const std::string& tests) { return tests.substr(0, tests.size() - test_ending.size()) + ".yaml"; }
std::string test_name_of(const std::string& level) { return std::filesystem::path{level}.replace_extension(test_ending).string(); }

bool is_level_or_test_name(std::string_view name) { return is_level_name(name) || is_test_name(name); }

std::optional<RuleFile> read_if_there(const std::filesystem::path& path) {
  return std::filesystem::exists(path) ? std::optional{read_rule_file(path)} : std::nullopt;
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
  if (is_test_name(name)) return {read_if_there(level_name_of(name)), read_rule_file(path)};
  return {read_rule_file(path), read_if_there(test_name_of(name))};
}

}  // namespace

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
    if (!std::filesystem::is_directory(path)) add(named(path));
    else
      for (auto& pair : paired(read_rule_folder(path, is_level_or_test_name))) add(std::move(pair));
  }
  return list;
}

}  // namespace hemvist
