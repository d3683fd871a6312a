#pragma once
// A numbered invoice or credit note as it was issued: what it came to, row by row, and what it says of payment.
#include <string>
#include <vector>

#include "engine/settlement/settlement_draft.hpp"

namespace hemvist {

struct IssuedDocument {
  std::string number;
  DocumentKind kind = DocumentKind::invoice;
  KommunCode buyer;
  std::string refers_to;     // of a credit note: the invoice that it corrects
  Day issue_day;
  Money total;               // positive in both kinds
  Month run_month;           // of the run that issued it
  int run_sequence = 1;
  Day due;                   // of a credit note: its issue day
  bool late_interest = false;  // it says that interest is charged (R14)
  std::vector<Money> rows;     // its lines in order; their sum is the total
  std::vector<int> credits;    // of a credit note: the row of the invoice that each of its lines corrects, 0: none is the same

  std::string run() const { return run_month.text() + "/" + std::to_string(run_sequence); }
};

}  // namespace hemvist
