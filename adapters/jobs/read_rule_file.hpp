#pragma once
// A rule file as it stands on the disk, and what its name says that it holds.
#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

#include "engine/rules/rule_fault.hpp"

namespace hemvist {

struct RuleFile {
  std::string name;  // the path that was given, or of those that come with the program the path below rules/: "law/sol_2001_453.yaml"
  std::string bytes;

  std::string base_name() const { return std::filesystem::path{name}.filename().string(); }
};

// A rule file cannot be opened, or one that must be used is refused; the message lists every fault in Swedish.
class BrokenRules : public std::runtime_error {
public:
  using std::runtime_error::runtime_error;
  explicit BrokenRules(const std::vector<RuleFault>& faults);
};

// "9901-a.yaml", not "9901-a.test.yaml" nor "_mall.yaml"; the name may have folders before it.
bool is_level_name(std::string_view name);
bool is_test_name(std::string_view name);

// No more of the file than it takes to see that it is too large. Throws BrokenRules.
RuleFile read_rule_file(const std::filesystem::path& path);

// The files of the folder that have such a name, by name. Throws BrokenRules.
std::vector<RuleFile> read_rule_folder(const std::filesystem::path& folder, bool (*is_wanted)(std::string_view name));

}  // namespace hemvist
