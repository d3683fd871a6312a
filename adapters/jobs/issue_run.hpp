#pragma once
// Issues a draft run: numbers in an unbroken series, documents stored in one transaction, then the files written.
#include <filesystem>

#include "adapters/jobs/identity_in_document.hpp"
#include "adapters/sqlite/store.hpp"
#include "engine/rules/rule_book.hpp"

namespace hemvist {

struct IssueRequest {
  Month month;
  int sequence;
  std::filesystem::path folder;
  std::string user;
  Day today;
  bool as_it_stands = false;  // although facts have come since the draft was made
};

struct IssueReport {
  std::vector<NumberedDocument> documents;
  std::vector<std::filesystem::path> files;
  std::vector<std::string> warnings;  // Swedish
};

tl::expected<IssueReport, IssueRefusal> issue_run(Store& store, const RuleBook& standing, const IssueRequest& request);

// Writes what was issued but not written before a stop; nothing when there is none.
std::vector<std::filesystem::path> write_queued_files(Store& store, const std::filesystem::path& folder, std::string_view user, Day today);

}  // namespace hemvist
