#pragma once
// A long table as it is to be printed, with a heading above and sums within: what the rows of an underlag become, and a PDF writer sets.
#include <string>
#include <utility>
#include <vector>

#include "engine/values/month.hpp"

namespace hemvist {

struct PrintedColumn {
  std::string heading;
  int width = 10;          // share of the width of the table, against the other columns
  bool is_number = false;  // set to the right
};

// Rows that belong together under a heading, and what they come to.
struct PrintedGroup {
  std::string heading;                         // empty: none
  std::vector<std::vector<std::string>> rows;  // every row as many cells as columns
  std::vector<std::string> sum;                // as many cells as columns; empty: none
};

struct PrintedTable {
  std::string title;      // "Fakturaunderlag F-2025-00001"
  std::string reference;  // repeated at the foot of every page: "F-2025-00001"
  std::string sender;     // "Borgholms kommun, Socialförvaltningen"
  Day day;                // of the document
  std::vector<std::pair<std::string, std::string>> facts;  // under the title: {"Faktura", "2025-00001"}
  std::vector<std::string> intro;                          // paragraphs before the table
  std::vector<PrintedColumn> columns;
  std::vector<PrintedGroup> groups;
  std::vector<std::string> sum;      // of all groups; empty: none
  std::vector<std::string> closing;  // paragraphs after the table
};

}  // namespace hemvist
