#pragma once
// One ärende priced: its lines, what each visit gave to them step by step, and what is held, unpriced or not reimbursable.
#include <vector>

#include "engine/pricing/priced_line.hpp"
#include "engine/pricing/unpriced.hpp"
#include "engine/records/admit.hpp"
#include "engine/rules/select_price.hpp"
#include "engine/values/provision.hpp"

namespace hemvist {

struct Held {
  ArendeId arende;
  std::string visit;  // empty: över_beviljat, which is told per insats and month
  Insats insats;
  Month month;
  HeldReason reason;
  Rational minutes;
  int occasions = 0;  // held, where tillfällen are granted: portions and call-outs, else visits
};

struct NotReimbursable {
  ArendeId arende;
  std::string visit;
  Insats insats;
  Month month;
  NotReimbursableReason reason;
  Rational minutes;
};

// Two visits of the ärende at the same time: a warning, for a person to judge.
struct Overlap {
  ArendeId arende;
  std::string visit;
  std::string other;
};

// A stretch of a visit within one local day, version and dygnsdel.
struct VisitSlice {
  Instant from;
  Instant end;
  Day day;
  int version;  // index in tariff.versions
  int daypart;  // index in its dayparts, 0 when it has none, −1 when none covers the time

  std::chrono::minutes length() const { return end - from; }
};

// What a slice counts for. A slice of a visit that counts once already has quantity 0.
struct CountedSlice {
  VisitSlice slice;
  Selected price;
  std::size_t line;    // index in PricedCase.lines
  Rational quantity;   // minutes (× staff ÷ persons) or occasions
  Rational held;       // of the quantity, over what was granted
};

struct PricedVisit {
  std::size_t visit;         // index in the case's visits
  const Decision* decision;  // that it rests on
  Instant billed_end;        // after avrunda and minst per besök
  std::vector<CountedSlice> slices;
};

// Days or a month of a service that runs without visits.
struct CountedStay {
  const Decision* decision;
  Period days;  // first and last active day; days() of it may be more than counted when there is a gap
  int active_days;
  std::size_t line;
};

struct CaseLine {
  PricedLine line;              // quantity and amount after everything
  int version;
  Selected price;
  const Provision* provision;
  bool not_paid = false;        // ersätts_inte: reckoned, shown, never on a document
  Rational counted;             // the sum before avrunda per dag or månad
  Rational rounded;             // after it, before what is held
  Rational held;                // over what was granted
};

struct PricedCase {
  ArendeId arende;
  const Tariff* tariff = nullptr;  // null: no level is known
  std::vector<CaseLine> lines;
  std::vector<PricedVisit> visits;
  std::vector<CountedStay> stays;
  std::vector<Held> held;
  std::vector<NotReimbursable> not_reimbursable;
  std::vector<Unpriced> unpriced;
  std::vector<Overlap> overlaps;
};

}  // namespace hemvist
