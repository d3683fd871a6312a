#pragma once
// Gathers the lines of one ärende while its visits, totals and stays are priced: the same key, the same line.
#include <map>

#include "engine/pricing/priced_case.hpp"
#include "engine/rules/rule_book.hpp"

namespace hemvist {

class CaseLines {
public:
  CaseLines(PricedCase& priced, const RuleBook& rules, KommunCode kommun) : priced_{priced}, rules_{rules}, kommun_{kommun} {}

  // [lag: ersättning] Before 2011-05-01 no kommun had to pay another.
  bool is_lawful_on(Day day) const { return rules_.law.in_force("ersättning", day) != nullptr; }

  // The line that `day` falls on; the day must be lawful, but for what rests on an agreement. `price` with all percents in it; a percent of 0 is not paid.
  // `per`: that of the component unless the price is for a whole month instead of days. `level`: the bracket chosen.
  std::size_t line_on(Day day, int version, const CellPrice& price, LineUnit unit, std::optional<Per> per = {},
                      std::optional<int> level = {});
  // The line of an extra cost of `month`; `agreement`: its version.
  std::size_t extra_cost_line(Month month, int agreement, const ExtraCostItem& item);

private:
  // What tells the lines of one ärende apart while they are gathered.
  struct Place {
    int version;
    CellPrice price;
    Month month;
    const Provision* provision;
    LineUnit unit;
    std::optional<Per> per;
    std::optional<int> level;
    auto operator<=>(const Place&) const = default;
  };
  CaseLine new_line(const Place& place) const;
  PricedLine empty_line(int version, Month month, const Provision* provision) const;

  PricedCase& priced_;
  const RuleBook& rules_;
  KommunCode kommun_;
  std::map<Place, std::size_t> places_;
  std::map<std::pair<Month, const ExtraCostItem*>, std::size_t> extra_costs_;
};

// What the quantity of a component is counted in on a line.
LineUnit unit_of(const Component& component);
// "zon=tätort, dygnsdel=dag": the selectors as written in the price row.
std::string selectors_text(const PriceRow& row);
// The bracket of a level as a selector: "till_timmar=20", of the last one "över_timmar=20".
std::string level_selector(const LevelScale& scale, int bracket);

}  // namespace hemvist
