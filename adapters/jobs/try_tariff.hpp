#pragma once
// What a proposed or retroactive level would change: every ärende priced with the store's levels and with the new ones. Nothing is stored.
#include <map>

#include "adapters/jobs/price_month.hpp"

namespace hemvist {

// What would change for an ärende in a month: the sum, or what has a price at all.
struct TriedMonth {
  ArendeId arende;
  Month month;
  Money now;
  Money with;
  // Visits, and services without visits, that are oprissade on one side only.
  std::map<UnpricedReason, int> no_longer_unpriced;
  std::map<UnpricedReason, int> newly_unpriced;

  Money difference() const { return with - now; }
};

struct TriedKommun {
  KommunCode kommun;
  std::string name;       // as the new level has it
  std::string file_name;
  bool is_known = false;  // the store has a level of the kommun
  Money now;              // of all its ärenden
  Money with;
  int unchanged = 0;      // ärenden with something in the months, for which none of them changes
  std::vector<TriedMonth> changed{};

  Money difference() const { return with - now; }
};

struct TryReport {
  std::optional<Month> month;  // none: everything up to today
  std::vector<TriedKommun> kommuner;
};

// `tried`: one level per kommun, put in place of the store's.
TryReport try_tariffs(const Store& store, const RuleBook& standing, const std::vector<Tariff>& tried, std::optional<Month> month, Day today);

}  // namespace hemvist
