#pragma once
// The fakturaunderlag of a document: visit by visit what was counted on each line, with sums that are those of the document to the öre.
#include <map>
#include <optional>
#include <string>

#include "engine/invoicing/counted_row.hpp"

namespace hemvist {

// A stretch of time that ends after it begins.
struct TimeSpan {
  Instant from;
  Instant end;
  friend bool operator==(const TimeSpan&, const TimeSpan&) = default;
};

struct VisitUnderlagRow {
  UnderlagKind kind;
  Insats insats;
  Day day;
  Rational quantity;                  // in the unit of the line, with the sign it has on the document
  std::string visit{};                // its id; what follows is of the visit. Empty: no visit
  std::string extra_cost{};           // its id
  std::optional<TimeSpan> performed{};
  std::optional<TimeSpan> counted{};  // the part of it that the row is for, after rounding or as planned
  VisitStatus status = VisitStatus::utfort;
  int staff = 0;
  std::string shared_with{};
  std::optional<std::int64_t> minutes{};  // performed: of the visit, or of the month by a total
  std::optional<Period> days{};           // of the stay
};

struct VisitUnderlagLine {
  int number;  // on the document
  PricedLine line;
  std::vector<VisitUnderlagRow> rows;
};

struct VisitUnderlag {
  DocumentKind kind;
  std::string number;  // of the document; of a draft "2025-07/1:2"
  Day day;             // of the document, or of the draft
  KommunCode bosattningskommun;
  std::string refers_to;
  std::vector<VisitUnderlagLine> lines;
  Money total;

  std::string id() const { return "F-" + number; }
};

VisitUnderlag visit_underlag(const DraftDocument& draft, std::string number, Day day, std::span<const PricedRecords> cases);

// The ärende of a document and the person of each, where it is told and known by a personnummer.
using PersonsOfCases = std::map<ArendeId, PersonId>;

}  // namespace hemvist
