#pragma once
// Prices everything that the store knows, up to a month: what each ärende comes to, and what is not priced and why.
#include <functional>

#include "adapters/sqlite/store.hpp"
#include "engine/pricing/price_case.hpp"

namespace hemvist {

// What stays off the invoices, of all ärenden together.
struct LeftOut {
  std::vector<Held> held;
  std::vector<Unpriced> unpriced;
  std::vector<NotReimbursable> not_reimbursable;
  std::vector<Overlap> overlaps;
};

// Moves the lists of one ärende over.
void gather(LeftOut& to, PricedCase& from);

struct PricedArende {
  ArendeId arende;
  KommunCode bosattningskommun;
  std::vector<PricedLine> lines;
  Money total;
};

struct PriceReport {
  std::optional<Month> month;  // none: everything
  std::vector<PricedArende> arenden;
  LeftOut left_out;
};

// One ärende at a time, in order; `use` gets it with its records.
void for_each_priced_case(const Store& store, const CasePricer& pricer, std::int64_t up_to_fact, Month through,
                          const std::function<void(CaseRecords&&, PricedCase&&)>& use);

// Lines and lists of `month` only, or of everything up to `today`.
PriceReport price_month(const Store& store, const RuleBook& standing, std::optional<Month> month, Day today);

}  // namespace hemvist
