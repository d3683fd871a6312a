#pragma once
// One ärende priced: its lines, what each visit gave to them step by step, and what is held, unpriced or not reimbursable.
#include <limits>
#include <span>
#include <vector>

#include "engine/pricing/priced_line.hpp"
#include "engine/pricing/unpriced.hpp"
#include "engine/records/admit.hpp"
#include "engine/rules/agreement.hpp"
#include "engine/rules/cell_price.hpp"
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
  std::string extra_cost{};  // its id; empty: something else
};

struct NotReimbursable {
  ArendeId arende;
  std::string visit;
  Insats insats;
  Month month;
  NotReimbursableReason reason;
  Rational minutes;
  std::string extra_cost{};  // its id; empty: something else
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
  int version;  // of PricedCase.version
  int daypart;  // index in its dayparts, 0 when it has none, −1 when none covers the time

  std::chrono::minutes length() const { return end - from; }
};

// Of a slice that is not paid by the visit but by the beslut and the stay.
inline constexpr std::size_t no_line = std::numeric_limits<std::size_t>::max();

// What a slice counts for, once for its base price and once for each supplement. A slice of a visit that counts once already has quantity 0.
struct CountedSlice {
  VisitSlice slice;
  Selected price;
  std::size_t line;  // index in PricedCase.lines, or no_line
  Rational quantity;  // minutes (× staff ÷ persons) or occasions
  Rational held{0};   // of the quantity, over what was granted
  bool is_supplement = false;
};

// A run of PricedCase.counted.
struct CountedRange {
  std::size_t first = 0;
  std::size_t count = 0;
};

struct PricedVisit {
  std::size_t visit;         // index in the case's visits
  const Decision* decision;  // that it rests on
  Instant billed_from;       // the start, or the planned start where planned time is paid
  Instant billed_end;        // after avrunda and minst per besök
  CountedRange range;
};

// What a kommun without visits told of a month. Its slices have the first active day and no time.
struct PricedTotal {
  std::size_t total;  // index in the case's totals
  const Decision* decision;
  CountedRange range;
};

// Days, granted minutes or a month of what is paid without visits.
struct CountedStay {
  const Decision* decision;
  Period days;  // first and last counted day; days() of it may be more than counted when there is a gap
  int active_days;
  std::size_t line;
  Rational quantity;               // in the unit of the line
  Event event = Event::utfort;     // or the kind of absence that is paid
  int unpaid_days = 0;             // of absence, among the active days, that count nothing
  std::optional<Rational> hours{};  // of a whole month, that chose the level
  std::pair<int, int> absence_days{};  // the first and last day number of the absence that is paid
};

// A one-time amount.
struct CountedOneTime {
  const Decision* decision;
  Day day;
  std::optional<std::size_t> visit;  // that brought it about
  std::size_t line;
  Rational quantity;
};

// A cost beside the insats, under an agreement.
struct CountedExtraCost {
  std::size_t extra_cost;  // index in the case's extra costs
  const Decision* decision;
  std::size_t line;
};

struct CaseLine {
  PricedLine line;              // quantity and amount after everything
  int version;  // of PricedCase.version
  CellPrice price;
  const Provision* provision;   // null: an agreement stands in its place
  bool not_paid = false;        // ersätts_inte: reckoned, shown, never on a document
  Rational counted{0};          // the sum before avrunda per dag or månad
  Rational rounded{0};          // after it, before what is held
  Rational held{0};             // over what was granted
  const ExtraCostItem* item = nullptr;  // of an extra cost: then there is no component, and `price` says nothing
};

struct PricedCase {
  ArendeId arende;
  const Tariff* tariff = nullptr;  // null: no level is known
  std::vector<CaseLine> lines{};
  std::vector<CountedSlice> counted{};
  std::vector<PricedVisit> visits{};
  std::vector<PricedTotal> totals{};
  std::vector<CountedStay> stays{};
  std::vector<CountedOneTime> one_times{};
  std::vector<Held> held{};
  std::vector<NotReimbursable> not_reimbursable{};
  std::vector<Unpriced> unpriced{};
  std::vector<Overlap> overlaps{};
  std::vector<CountedExtraCost> extra_costs{};
  std::span<const Agreement> agreements{};  // with the bosättningskommun

  template <class Priced>
  std::span<const CountedSlice> slices_of(const Priced& priced) const {
    return std::span{counted}.subspan(priced.range.first, priced.range.count);
  }
  template <class Priced>
  std::span<CountedSlice> slices_of(const Priced& priced) {
    return std::span{counted}.subspan(priced.range.first, priced.range.count);
  }

  // What a line or slice is priced by: the versions of the level, then one for each agreement.
  int level_versions() const { return tariff == nullptr ? 0 : static_cast<int>(tariff->versions.size()); }
  const Agreement* agreement_of(int version) const {
    return version < level_versions() ? nullptr : &agreements[static_cast<std::size_t>(version - level_versions())];
  }
  int version_of(const Agreement& agreement) const { return level_versions() + static_cast<int>(&agreement - agreements.data()); }  // one of `agreements`
  const TariffVersion& version(int version) const {
    const auto* agreement = agreement_of(version);
    return agreement != nullptr ? agreement->cancellations : tariff->versions[static_cast<std::size_t>(version)];
  }
  const std::string& file_of(int version) const {
    const auto* agreement = agreement_of(version);
    return agreement != nullptr ? agreement->file_name : tariff->file_name;
  }
  const Component& component(int of_version, const Selected& price) const {
    return version(of_version).components[static_cast<std::size_t>(price.component)];
  }
};

}  // namespace hemvist
