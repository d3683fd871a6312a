#pragma once
// What an ärende pays against what it costs: the same visits at the home level, the own kommun's ordinary level and its own cost.
#include <map>
#include <set>

#include "engine/pricing/price_case.hpp"
#include "engine/settlement/as_if_home.hpp"

namespace hemvist {

enum class ComparedSide { home, own_level, own_cost };
inline constexpr int compared_side_count = 3;

// Visits that are in no amount of the comparison, by what keeps them out.
struct NotCompared {
  std::map<std::pair<ComparedSide, UnpricedReason>, int> unpriced{};  // visits by the first side that has no price for them
  std::map<HeldReason, int> held{};                                  // wait for the bosättningskommun, so nothing is payable yet
  std::map<NotReimbursableReason, int> never{};

  bool is_empty() const { return unpriced.empty() && held.empty() && never.empty(); }
  void add(const NotCompared& other);
};

// Amounts of the same visits. A side that is not known has none.
struct CoverageSum {
  Money claim;    // all that is payable, also what has no visits: larm, declined visits, monthly totals
  Money payable;  // of it, for the visits compared
  std::optional<Money> own_level{};
  std::optional<Money> own_cost{};
  int visits = 0;            // compared
  Rational over_granted{0};  // minutes of them that are held over the granted: they cost, and are not payable yet
  NotCompared not_compared{};

  void add(const CoverageSum& other);
  // payable / own cost in whole percent, rounded half up; none without a cost.
  std::optional<std::int64_t> percent() const;
};

struct CoverageRow {
  ArendeId arende;
  KommunCode bosattningskommun;
  Month month;
  CoverageSum sum;
};

// `own`: the level of the own kommun by which `pricer` prices. Null: not known.
struct OwnSide {
  const CasePricer* pricer = nullptr;
  const Tariff* own = nullptr;
};

struct CoverageSides {
  const CasePricer* home;
  OwnSide own_level;
  OwnSide own_cost;
  HomeChoice choice{};  // where in the own price list
};

// The months of an ärende up to and including `through`, in order. Each visit is of the month in which it starts, each line of its own.
std::vector<CoverageRow> cover_case(const CaseRecords& records, const CoverageSides& sides, Month through);

}  // namespace hemvist
