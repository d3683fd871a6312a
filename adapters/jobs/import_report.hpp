#pragma once
// What an import is asked with, and what it tells afterwards: verdicts that add up, and why something was not taken.
#include <array>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "adapters/sqlite/imported_rows.hpp"
#include "engine/rules/kommun_register.hpp"
#include "engine/rules/plausibility.hpp"

namespace hemvist {

struct ImportRequest {
  std::string user;
  Day today;
  const KommunRegister& kommuner;
  bool all_or_nothing = false;
  std::function<void(std::size_t rows_read)> progress = nullptr;  // now and then
  PlausibilityBands plausibility{};  // that ersättningsnivåer are held against
};

enum class ImportOutcome { all_taken, some_rejected, unreadable };

// A row is a row of a CSV file, an ersättningsnivå or a party; a rule file with faults counts as one.
struct ImportReport {
  std::filesystem::path file;
  ImportOutcome outcome = ImportOutcome::all_taken;
  std::string refusal;       // unreadable: what is wrong and what to do; the store is as it was
  bool is_undone = false;    // all_or_nothing and something was rejected: the verdicts are those it would have had
  std::array<std::size_t, 5> verdicts{};
  std::map<std::string, std::size_t> rejections;  // by code, that of each row's first fault
  std::vector<std::string> unknown_columns;
  std::vector<std::string> faults;    // of rule files, "file:line:column: …"
  std::vector<std::string> warnings;  // likewise
  std::filesystem::path rejected_file;  // empty: none was written
  std::string rejected_file_fault;      // why none was

  std::size_t count(RowVerdict verdict) const { return verdicts[static_cast<std::size_t>(verdict)]; }
  void add(RowVerdict verdict) { ++verdicts[static_cast<std::size_t>(verdict)]; }

  std::size_t accepted() const { return count(RowVerdict::ny) + count(RowVerdict::ny_version); }
  std::size_t unchanged() const { return count(RowVerdict::oforandrad); }
  std::size_t rejected() const { return count(RowVerdict::krock) + count(RowVerdict::avvisad); }
  std::size_t read() const { return accepted() + unchanged() + rejected(); }
  ImportCounts counts() const { return {accepted(), unchanged(), rejected()}; }
};

ImportReport unreadable_report(const std::filesystem::path& file, std::string refusal);

}  // namespace hemvist
