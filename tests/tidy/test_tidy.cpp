// The house rules that a machine can hold: which way includes point, how long files are, what they are called.
#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "tests/catch.hpp"

namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_lines = 400;

struct SourceFile {
  std::string path;  // from the root
  std::vector<std::string> lines;
};

std::vector<SourceFile> source_files() {
  const fs::path root{HEMVIST_SOURCE_DIR};
  std::vector<SourceFile> files;
  for (const char* folder : {"engine", "adapters", "tests", "examples", "bench"}) {
    if (!fs::exists(root / folder)) continue;
    for (const auto& entry : fs::recursive_directory_iterator{root / folder}) {
      const auto extension = entry.path().extension();
      if (extension != ".cpp" && extension != ".hpp") continue;
      SourceFile file{entry.path().lexically_relative(root).generic_string(), {}};
      std::ifstream in{entry.path()};
      for (std::string line; std::getline(in, line);) file.lines.push_back(line);
      files.push_back(std::move(file));
    }
  }
  return files;
}

// "adapters/csv" or "engine/pricing": the first two folders of a path.
std::string part_of(const std::string& path) {
  const auto first = path.find('/');
  return path.substr(0, path.find('/', first + 1));
}

std::vector<std::string> includes_of(const SourceFile& file) {
  static const std::regex include{R"re(#include "([^"]+)")re"};
  std::vector<std::string> found;
  for (const auto& line : file.lines)
    if (std::smatch match; std::regex_search(line, match, include)) found.push_back(match[1]);
  return found;
}

// The stages of the engine in the order in which a visit and its invoice pass them; each may look only at itself and those before it.
constexpr std::array<std::string_view, 9> stages{"engine/values",     "engine/records",     "engine/rules",       "engine/pricing", "engine/settlement",
                                                 "engine/invoicing", "engine/receivables", "engine/bookkeeping", "engine/letters"};

std::ptrdiff_t stage_of(const std::string& part) { return std::find(stages.begin(), stages.end(), part) - stages.begin(); }

// Whether a file of `from` may include a file of `to`.
bool may_include(const std::string& from, const std::string& to) {
  if (from == to) return true;
  if (from.starts_with("engine/")) return to.starts_with("engine/") && stage_of(to) < stage_of(from);
  if (to.starts_with("engine/")) return true;
  if (from == "adapters/cli") return to.starts_with("adapters/");
  if (from == "adapters/jobs") return to.starts_with("adapters/") && to != "adapters/cli";
  return to == "adapters/crypto" || to == "adapters/xml";
}

}  // namespace

TEST_CASE("the tree that is looked at is there") { REQUIRE(source_files().size() > 100); }

TEST_CASE("includes point one way: cli, jobs, one adapter each, engine") {
  CHECK(may_include("adapters/csv", "engine/records"));
  CHECK_FALSE(may_include("adapters/csv", "adapters/yaml"));
  CHECK_FALSE(may_include("engine/rules", "engine/pricing"));
  CHECK_FALSE(may_include("engine/values", "adapters/csv"));
  for (const auto& file : source_files()) {
    const auto from = part_of(file.path);
    if (!from.starts_with("engine/") && !from.starts_with("adapters/")) continue;
    for (const auto& include : includes_of(file)) {
      INFO(file.path << " includes " << include);
      if (include.starts_with("embedded/") || include == "adapters/embedded_file.hpp") continue;
      CHECK(may_include(from, part_of(include)));
    }
  }
}

TEST_CASE("the engine uses no file, clock, log or floating point") {
  static const std::regex forbidden{
      R"re(\b(double|float|long double)\b|#include <(fstream|iostream|cstdio|filesystem|thread|mutex|random|cmath|boost|sqlite3|yaml-cpp|pugixml|fmt)|system_clock::now|steady_clock|std::getenv)re"};
  for (const auto& file : source_files()) {
    if (!file.path.starts_with("engine/")) continue;
    for (const auto& line : file.lines) {
      INFO(file.path << ": " << line);
      CHECK_FALSE(std::regex_search(line.substr(0, line.find("//")), forbidden));
    }
  }
}

TEST_CASE("no file is longer than a person reads in one sitting") {
  for (const auto& file : source_files()) {
    INFO(file.path);
    CHECK(file.lines.size() <= most_lines);
  }
}

TEST_CASE("a file's name is its own in the whole tree") {
  std::map<std::string, std::string> seen;
  for (const auto& file : source_files()) {
    const auto name = fs::path{file.path}.filename().string();
    const auto [first, is_new] = seen.emplace(name, file.path);
    INFO(file.path << " and " << first->second);
    CHECK(is_new);
  }
}

TEST_CASE("a header begins by saying in one sentence what it is") {
  for (const auto& file : source_files()) {
    if (!file.path.ends_with(".hpp")) continue;
    INFO(file.path);
    REQUIRE(file.lines.size() > 2);
    CHECK(file.lines[0] == "#pragma once");
    CHECK(file.lines[1].starts_with("// "));
  }
}

TEST_CASE("a name says what a thing is, not that it is a thing") {
  static const std::regex empty_word{R"re(\b(class|struct) \w*(Manager|Helper|Service|Util|Handler|Impl)\b)re"};
  for (const auto& file : source_files())
    for (const auto& line : file.lines) {
      INFO(file.path << ": " << line);
      CHECK_FALSE(std::regex_search(line, empty_word));
    }
}

TEST_CASE("every role of law that code names is in rules/law") {
  std::set<std::string> roles;
  for (const auto& entry : fs::directory_iterator{fs::path{HEMVIST_SOURCE_DIR} / "rules/law"}) {
    std::ifstream in{entry.path()};
    static const std::regex role{R"re(roll:\s*(\S+))re"};
    for (std::string line; std::getline(in, line);)
      if (std::smatch match; std::regex_search(line, match, role)) roles.insert(match[1]);
  }
  REQUIRE(roles.contains("ersättning"));
  static const std::regex named{R"re(\[lag: ([^\]]+)\]|in_force\("([^"]+)")re"};
  for (const auto& file : source_files()) {
    if (file.path.starts_with("tests/")) continue;
    for (const auto& line : file.lines)
      if (std::smatch match; std::regex_search(line, match, named)) {
        INFO(file.path << ": " << line);
        CHECK(roles.contains(match[1].matched ? match[1] : match[2]));
      }
  }
}
