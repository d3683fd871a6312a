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
  std::string kind;  // "beslut", "besok" … as import_of knows them
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

// A document by its number, or one of a draft: "2025-07/1:2".
struct UnderlagArguments {
  std::string document;
  std::filesystem::path folder;
  bool with_personnummer = false;
};

struct FeeArguments {
  std::string month;
  std::string kommun;  // empty: all
  std::filesystem::path folder;
  bool with_personnummer = false;
};

// Months as text; empty: from the first, up to today's. The column and zone of the own price list.
struct CoverageArguments {
  std::string month, from, through, zone, performer;
};

// What is registered by hand, as it is written on the command line; empty: not said.
struct RegisterArguments {
  std::string subject;    // an ärende, the number of a document, or that of a payment
  std::string document;
  std::string insats, month, minutes, occasions;
  std::string code, reason, row, amount, day, reference, sentence;
  std::filesystem::path folder;
  bool takes_back = false;
};

int init_command(const CommonArguments& common, const std::string& kommun);
std::string import_kinds();  // "beslut, besok, …": what import takes
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
int underlag_command(const CommonArguments& common, const UnderlagArguments& arguments);
int fee_command(const CommonArguments& common, const FeeArguments& arguments);
int agreements_command(const CommonArguments& common);
// A line or a visit of the store; without one the visit that `trial` describes.
int explain_command(const CommonArguments& common, const std::string& subject, const TrialArguments& trial);
int write_level_request_command(const CommonArguments& common, const std::string& kommun, const std::filesystem::path& folder);
// `underlag` empty: what was made when the invoice was issued.
int write_cover_letter_command(const CommonArguments& common, const std::string& number, const std::filesystem::path& underlag,
                               const std::filesystem::path& folder);

int coverage_command(const CommonArguments& common, const CoverageArguments& arguments);
// What holds for the office: by the file given, else by the store.
int settings_command(const CommonArguments& common, const std::filesystem::path& path);

int register_approval_command(const CommonArguments& common, const RegisterArguments& arguments);
int register_sent_command(const CommonArguments& common, const RegisterArguments& arguments);
int register_response_command(const CommonArguments& common, const RegisterArguments& arguments);
int register_dispute_command(const CommonArguments& common, const RegisterArguments& arguments);
int register_dispute_end_command(const CommonArguments& common, const RegisterArguments& arguments);
int register_payment_command(const CommonArguments& common, const RegisterArguments& arguments);
int register_placing_command(const CommonArguments& common, const RegisterArguments& arguments);
int register_reminder_command(const CommonArguments& common, const RegisterArguments& arguments);
int register_interest_command(const CommonArguments& common, const RegisterArguments& arguments);
int invoices_command(const CommonArguments& common, const std::string& kommun, bool only_open);

// A fault in the words of the command itself: exit code 2 with this sentence.
class UsageFault : public std::runtime_error {
public:
  using std::runtime_error::runtime_error;
};

// "2025-07"; throws UsageFault.
Month month_of(const std::string& text);

}  // namespace hemvist
