#pragma once
// The rules that come with Hemvist: built into the binary, or read from a folder that is given instead.
#include <filesystem>
#include <stdexcept>
#include <vector>

#include "adapters/sqlite/store.hpp"
#include "engine/rules/rule_book.hpp"

namespace hemvist {

struct RuleFile {
  std::string name;  // path below rules/: "law/sol_2001_453.yaml"
  std::string bytes;
};

// A rule file that came with the program or stands in the store cannot be read; the message lists every fault in Swedish.
class BrokenRules : public std::runtime_error {
public:
  using std::runtime_error::runtime_error;
};

// Every *.yaml below the folder `rules` (or of those built in, when empty), by name.
std::vector<RuleFile> rule_files(const std::filesystem::path& rules);

// Law, calendar, kommuner and what is plausible, without any ersättningsnivå.
RuleBook standing_rules(const std::vector<RuleFile>& files);
PlausibilityBands plausibility_bands(const std::vector<RuleFile>& files);

// The same with the ersättningsnivåer that the store had at `up_to_fact`.
RuleBook rule_book_of(const RuleBook& standing, const Store& store, std::int64_t up_to_fact);

}  // namespace hemvist
