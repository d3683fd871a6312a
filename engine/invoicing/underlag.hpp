#pragma once
// The pseudonymous rows behind an invoice: by line and day what was counted, which sum to the quantity of the line exactly.
#include <span>

#include "engine/pricing/priced_case.hpp"
#include "engine/records/case_records.hpp"
#include "engine/settlement/settlement_draft.hpp"

namespace hemvist {

enum class UnderlagKind { besok, manadssumma, dagar, franvaro, engang, avrundning, over_beviljat, tidigare_fakturerat, merkostnad };

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

struct PricedRecords {
  CaseRecords records;
  PricedCase priced;
};

// Rows for every line of an invoice; `cases` hold every ärende on it, priced from the facts that the draft saw.
std::vector<UnderlagRow> underlag_rows(const DraftDocument& draft, std::span<const PricedRecords> cases);

}  // namespace hemvist
