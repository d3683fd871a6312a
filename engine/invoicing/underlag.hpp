#pragma once
// The pseudonymous rows behind an invoice: by line and day what was counted, which sum to the quantity of the line exactly.
#include "engine/invoicing/counted_row.hpp"

namespace hemvist {

// One row. Quantities in the unit of the line; no clock times, no identity.
struct UnderlagRow {
  int line;  // number on the document
  ArendeId arende;
  Day day;
  Insats insats;
  LineUnit unit;
  Rational quantity;
  UnderlagKind kind;
  VisitStatus status = VisitStatus::utfort;  // of a besok

  // "utfört", "avböjt", "dagar enligt beslut", "avrundning", …
  std::string_view status_text() const;
};

// Rows for every line of a document; `cases` hold every ärende on it, priced from the facts that the draft saw.
std::vector<UnderlagRow> underlag_rows(const DraftDocument& draft, std::span<const PricedRecords> cases);

}  // namespace hemvist
