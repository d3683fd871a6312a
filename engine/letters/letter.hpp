#pragma once
// A letter from the own kommun to another: what a PDF writer sets, paragraph by paragraph, without identity (R10).
#include <string>
#include <vector>

#include "engine/invoicing/party.hpp"
#include "engine/values/month.hpp"

namespace hemvist {

// A small table in a letter: every row as many cells as the heading.
struct LetterTable {
  std::vector<std::string> heading;
  std::vector<std::vector<std::string>> rows;
  std::vector<bool> is_number;  // by column: set to the right
  bool ends_with_sum = false;   // the last row is what the others come to
};

struct Letter {
  Party sender;
  Party recipient;
  Day day;
  std::string reference;                 // "Vår referens": a document number, a run
  std::string subject;                   // the heading
  std::vector<std::string> paragraphs;   // before the table
  LetterTable table;                     // no heading: none
  std::string points_heading;            // "Vi behöver få veta:"
  std::vector<std::string> points;       // numbered, after the table
  std::vector<std::string> closing;      // last
};

}  // namespace hemvist
