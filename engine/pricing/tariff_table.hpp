#pragma once
// One version of an ersättningsnivå compiled for pricing: a table from every cell to its price row, and the dygnsdelar of each day.
#include <span>
#include <unordered_map>
#include <vector>

#include <tl/expected.hpp>

#include "engine/pricing/unpriced.hpp"
#include "engine/rules/calendar.hpp"
#include "engine/rules/select_price.hpp"

namespace hemvist {

// Minutes by the wall clock after midnight, and the index of the dygnsdel that covers them; −1: none does.
struct DaySegment {
  int from;
  int till;
  int daypart;
};

// What is known of the place in the price list. A dimension that is not known matters only when prices differ along it.
struct PriceQuestion {
  Insats insats;
  Event event = Event::utfort;
  int daypart = 0;
  std::string_view zone;                      // that the visit or the ärende names; empty: not said
  std::optional<Performer> performer;         // the column that the ärende names
  std::optional<Performer> performed_by;      // who did the work, for utförarens_regi
};

class TariffTable {
public:
  // Both must outlive the table. A version with a krock is a programming error here: the loader refuses it.
  TariffTable(const TariffVersion& version, const Calendar& calendar);

  const TariffVersion& version() const { return *version_; }
  // The one row that holds, or why none can be told.
  tl::expected<Selected, UnpricedReason> choose(const PriceQuestion& question) const;
  // The cell in the words of the rule file, for a list of what is unpriced.
  std::string describe(const PriceQuestion& question) const;

  // Covers 0–1440 without gap. Remembers the days it has been asked for (one table per thread).
  std::span<const DaySegment> segments(Day day) const;

private:
  // The zone named, or the one that the level names for all outside the kommun; −1: not said, −2: not in the level.
  int zone_of(const PriceQuestion& question) const;
  tl::expected<Selected, UnpricedReason> choose_in_zone(const PriceQuestion& question, int zone) const;
  const Selected& cell(Insats insats, Event event, int daypart, int zone, Performer performer) const;
  std::vector<DaySegment> segments_of(Day day) const;

  const TariffVersion* version_;
  const Calendar* calendar_;
  std::vector<std::string> zones_;
  PriceSelector selector_;
  int dayparts_;
  int zone_slots_;
  std::vector<Selected> cells_;  // component −1: a hål
  mutable std::unordered_map<int, std::vector<DaySegment>> remembered_;
};

}  // namespace hemvist
