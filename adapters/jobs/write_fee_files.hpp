#pragma once
// Writes the avgiftsunderlag of a month, a file for each bosättningskommun, and notes in the journal that they have been handed out.
#include <filesystem>

#include "adapters/sqlite/store.hpp"
#include "engine/invoicing/sheet.hpp"
#include "engine/rules/rule_book.hpp"

namespace hemvist {

struct FeeRequest {
  Month month;
  std::optional<KommunCode> kommun;  // none: all
  std::filesystem::path folder;
  bool with_personnummer = false;
  std::string user;
  Day today;
};

struct FeeFile {
  KommunCode kommun;
  std::size_t arenden;
  Sheet sheet;
  std::vector<std::filesystem::path> files;  // .csv, .xlsx
};

// By kommun, as it stands now; a kommun without anything in the month has no file.
std::vector<FeeFile> write_fee_files(Store& store, const RuleBook& standing, const FeeRequest& request);

}  // namespace hemvist
