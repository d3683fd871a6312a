#pragma once
// What the command line asks for, one function per command; each returns the exit code.
#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

#include "engine/values/month.hpp"

namespace hemvist {

enum ExitCode { all_well = 0, some_rejected = 1, usage_fault = 2, file_unreadable = 3, store_unusable = 4 };

struct CommonArguments {
  std::filesystem::path store;
  std::filesystem::path rules;  // empty: those that come with the program
  std::string user;
  Day today;
  bool json = false;
};

struct ImportArguments {
  std::string kind;  // beslut, besok, franvaro, manadssummor, merkostnader, avtal, ersattning, parter
  std::vector<std::filesystem::path> paths;
  bool all_or_nothing = false;
};

// A visit that nobody has made, as it is written on the command line; empty: not said.
struct TrialArguments {
  std::string kommun, insats, start, end, minutes, zone, status, performer, performed_by, staff, sharing, count;
  std::string planned_start, planned_minutes;
  std::string granted;  // "840 minuter per vecka"
  std::filesystem::path level;
};

int init_command(const CommonArguments& common, const std::string& kommun);
int import_command(const CommonArguments& common, const ImportArguments& arguments);
int rules_check_command(const CommonArguments& common, const std::vector<std::filesystem::path>& paths);
int rules_diff_command(const CommonArguments& common, const std::filesystem::path& before, const std::filesystem::path& after);
int compare_levels_command(const CommonArguments& common, const std::string& month, const std::string& zone, const std::string& performer);
int price_command(const CommonArguments& common, const std::string& month);
int settle_command(const CommonArguments& common, const std::string& month, bool without_preliminary);
int try_tariffs_command(const CommonArguments& common, const std::string& month, const std::vector<std::filesystem::path>& tried);
int attest_command(const CommonArguments& common, const std::string& run, bool is_alone);
int discard_command(const CommonArguments& common, const std::string& run);
// Without a run only what was issued before and not written.
int issue_command(const CommonArguments& common, const std::string& run, const std::filesystem::path& folder, bool as_it_stands);
int agreements_command(const CommonArguments& common);
// A line or a visit of the store; without one the visit that `trial` describes.
int explain_command(const CommonArguments& common, const std::string& subject, const TrialArguments& trial);

// A fault in the words of the command itself: exit code 2 with this sentence.
class UsageFault : public std::runtime_error {
public:
  using std::runtime_error::runtime_error;
};

// "2025-07"; throws UsageFault.
Month month_of(const std::string& text);

}  // namespace hemvist
