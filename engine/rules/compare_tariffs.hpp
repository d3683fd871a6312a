#pragma once
// Two levels laid over each other in time: what is paid otherwise, where in the price list, and from when.
#include <optional>
#include <string>
#include <vector>

#include "engine/rules/payment.hpp"
#include "engine/rules/price_grid.hpp"

namespace hemvist {

// The cells of some insatser with one event. In the order of priceable_insatser().
struct CellGroup {
  std::vector<Insats> insatser;
  Event event = Event::utfort;
  std::vector<GridPlace> where;
  friend bool operator==(const CellGroup&, const CellGroup&) = default;
};

// From a day up to but not including another; none: without end.
struct Stretch {
  Day from;
  std::optional<Day> end;
  friend bool operator==(const Stretch&, const Stretch&) = default;
};

struct PaymentChange {
  Stretch when;
  std::vector<CellGroup> cells;
  std::optional<Payment> before;  // none: nothing was paid there (hål)
  std::optional<Payment> after;   // none: nothing is paid there any more
};

struct SettingChange {
  Stretch when;
  std::string key;     // "besök_över_gräns"; "nivå" where only one of the two has a version
  std::string before;  // empty: not there
  std::string after;
};

struct TariffComparison {
  std::vector<SettingChange> settings;
  std::vector<PaymentChange> payments;
  bool is_empty() const { return settings.empty() && payments.empty(); }
};

// Neither has a krock. In order of time, one entry for what is the same change over adjoining versions.
TariffComparison compare_tariffs(const Tariff& before, const Tariff& after);

}  // namespace hemvist
