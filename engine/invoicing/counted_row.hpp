#pragma once
// What was counted on a line of a document: by visit, total, stay or amount; the rows sum to the quantity of the line exactly.
#include <span>
#include <vector>

#include "engine/pricing/priced_case.hpp"
#include "engine/records/case_records.hpp"
#include "engine/settlement/settlement_draft.hpp"

namespace hemvist {

enum class UnderlagKind { besok, manadssumma, dagar, franvaro, engang, avrundning, over_beviljat, tidigare_fakturerat, merkostnad };
std::string_view text(UnderlagKind kind);  // "besök", "dagar enligt beslut", …

struct PricedRecords {
  CaseRecords records;
  PricedCase priced;
};

// Quantity in the unit of the line, with the sign that it has on the document. The pointers are into the priced records.
struct CountedRow {
  UnderlagKind kind;
  Insats insats;
  Day day;
  Rational quantity;
  const Visit* visit = nullptr;        // counted, held, or that brought about a one-time amount
  const VisitSlice* part = nullptr;    // of the visit
  const MonthlyTotal* total = nullptr;
  const CountedStay* stay = nullptr;
  const ExtraCost* extra_cost = nullptr;
};

// On an invoice what is counted now, less what was invoiced earlier; on a credit note what was invoiced earlier, less what is counted now.
// `cases` hold the ärende of the line, priced from the facts that the draft saw.
std::vector<CountedRow> counted_rows(DocumentKind kind, const PricedLine& line, std::span<const PricedRecords> cases);

}  // namespace hemvist
