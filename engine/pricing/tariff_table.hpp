#pragma once
// One version of an ersättningsnivå compiled for pricing: a table from every cell to what it pays, and the dygnsdelar of each day.
#include <map>
#include <span>
#include <unordered_map>
#include <vector>

#include <tl/expected.hpp>

#include "engine/pricing/unpriced.hpp"
#include "engine/rules/calendar.hpp"
#include "engine/rules/cell_price.hpp"

namespace hemvist {

// Minutes by the wall clock after midnight, and the index of the dygnsdel that covers them; −1: none does.
struct DaySegment {
  int from;
  int till;
  int daypart;
};

// The column of a price list that a question is asked in: the one that the ärende names, or that of a foreign kommun whose work was done by
// its own staff, by a private firm, or nobody has said by whom.
enum class PriceColumn { egen_regi, privat, annan_kommun, foreign_by_own, foreign_by_private, foreign };
inline constexpr std::size_t price_column_count = 6;
PriceColumn column_of(std::optional<Performer> named, std::optional<Performer> performed_by);

// What one cell pays: the base price, as a rule one figure, and what is paid besides.
struct CellPlan {
  std::vector<CellPrice> prices;
  std::size_t base_count = 0;

  std::span<const CellPrice> base() const { return std::span{prices}.first(base_count); }
  std::span<const CellPrice> supplements() const { return std::span{prices}.subspan(base_count); }
  int component() const { return prices.front().at.component; }
  friend auto operator<=>(const CellPlan&, const CellPlan&) = default;
};

// A place in the price list, by numbers only. `zone_slot` is from TariffTable::zone_slot; daypart −1: none covers the time.
struct PriceQuestion {
  Insats insats;
  Event event = Event::utfort;
  int daypart = 0;
  int zone_slot = 0;
  PriceColumn column = PriceColumn::foreign;
};

class TariffTable {
public:
  // Both must outlive the table. A version with a krock is a programming error here: the loader refuses it.
  TariffTable(const TariffVersion& version, const Calendar& calendar);

  const TariffVersion& version() const { return *version_; }
  const Component& component(const Selected& at) const { return version_->components[static_cast<std::size_t>(at.component)]; }
  const PriceRow& row(const Selected& at) const { return component(at).rows[static_cast<std::size_t>(at.row)]; }
  const PriceSelector& selector() const { return selector_; }

  // Where a zone stands in the table: one that the level has, the one it names for all outside the kommun when nothing is said, or the
  // two places for what is not said and what the level does not have. Found once per beslut.
  int zone_slot(std::string_view zone) const;
  // What holds in the cell, or why that cannot be told: one look-up. The plan lives as long as the table. A dimension that is not known
  // matters only when prices differ along it.
  tl::expected<const CellPlan*, UnpricedReason> choose(const PriceQuestion& question) const {
    const int found = question.daypart < 0 ? reason_code(UnpricedReason::hal) : cells_[place_of(question)];
    if (found < 0) return tl::make_unexpected(static_cast<UnpricedReason>(-1 - found));
    return &plans_[static_cast<std::size_t>(found)];
  }
  // The cell in the words of the rule file, for a list of what is unpriced; `zone`: as it was said.
  std::string describe(const PriceQuestion& question, std::string_view zone) const;
  // Whether the insats may be paid without visits, by what is granted or by days and months.
  bool may_count_stay(Insats insats) const { return may_count_stay_[static_cast<std::size_t>(insats)]; }
  // Whether a beslut is paid by granted time also on days of absence.
  bool prices_absence() const { return prices_absence_; }

  // Covers 0–1440 without gap. Remembers the days it has been asked for (one table per thread).
  std::span<const DaySegment> segments(Day day) const;

private:
  static constexpr int reason_code(UnpricedReason reason) { return -1 - static_cast<int>(reason); }
  std::size_t place_of(const PriceQuestion& question) const {
    return (((static_cast<std::size_t>(question.insats) * event_count + static_cast<std::size_t>(question.event)) *
                 static_cast<std::size_t>(dayparts_) + static_cast<std::size_t>(question.daypart)) *
                static_cast<std::size_t>(zone_slots_) + static_cast<std::size_t>(question.zone_slot)) *
               price_column_count + static_cast<std::size_t>(question.column);
  }
  void compile();
  void compile_zones(Insats insats, Event event, int daypart);
  void compile_columns(PriceQuestion question, int zone);
  CellPlan plan_of(const CellKey& key) const;
  std::optional<CellPlan> foreign_plan(const CellKey& key, std::optional<Performer> performed_by) const;
  int number_of(CellPlan plan);
  std::vector<DaySegment> segments_of(Day day) const;

  const TariffVersion* version_;
  const Calendar* calendar_;
  std::vector<std::string> zones_;
  PriceSelector selector_;
  int dayparts_;
  int zone_slots_;  // the zones, then "not said" and "not in the level"; one when there are no zones
  std::vector<int> cells_;  // index in plans_, or reason_code
  std::vector<CellPlan> plans_;
  std::map<CellPlan, int> numbers_;  // of plans_, while compiling
  std::vector<bool> may_count_stay_;
  bool prices_absence_ = false;
  mutable std::unordered_map<int, std::vector<DaySegment>> remembered_;
};

}  // namespace hemvist
