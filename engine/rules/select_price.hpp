#pragma once
// Which price row of a version holds for an insats, an event and a place in the price list (spec: exactly one must remain).
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "engine/rules/tariff.hpp"

namespace hemvist {

// What a price may depend on. None of a dimension matches only rows that do not name it.
struct CellKey {
  Insats insats;
  Event event = Event::utfort;
  int daypart = 0;  // index in version.dayparts; 0 when it has none
  int zone = -1;    // index in zones_of(version); -1: none
  std::optional<Performer> performer;
  friend bool operator==(const CellKey&, const CellKey&) = default;
};

struct Selected {
  int component;  // index in version.components
  int row;        // index in its rows
  friend auto operator<=>(const Selected&, const Selected&) = default;
};
struct Hole {
  friend bool operator==(const Hole&, const Hole&) = default;
};
struct Clash {
  std::vector<Selected> pairs;  // at least two, in the order of the file
  friend bool operator==(const Clash&, const Clash&) = default;
};
using Selection = std::variant<Selected, Hole, Clash>;

// The schablon of the insats: its own minutes, else its category's; none: the component does not hold for it.
std::optional<Rational> standard_minutes(const StandardTime& standard, Insats insats);

// Turns the names in a version's rows into indices once, for many questions. The version is not kept.
class PriceSelector {
public:
  explicit PriceSelector(const TariffVersion& version);

  // The base price: among the pairs (base component, row) whose insats, event and selectors match, those that name the insats most closely.
  Selection select(const CellKey& key) const;
  // What is paid besides: of each supplement that matches, its row, or a Clash of the rows of that one supplement. In the order of the file.
  std::vector<Selection> select_supplements(const CellKey& key) const;
  // The row of the component with this index that holds in the cell, whatever the events of the component and of the key.
  Selection select_in(int component, const CellKey& key) const;
  // Whether some row is for the insats and event at all, wherever in the price list.
  bool covers(Insats insats, Event event) const { return !pairs_of(insats, event).empty(); }
  // How many pairs select() looks through.
  std::size_t pair_count(Insats insats, Event event) const { return pairs_of(insats, event).size(); }

private:
  struct Pair {
    Selected position;
    Closeness closeness;
    int zone;  // -1: any
    int daypart;
    std::optional<Performer> performer;
  };
  using Pairs = std::vector<Pair>;
  const Pairs& pairs_of(Insats insats, Event event) const { return base_[place_of(insats, event)]; }
  static std::size_t place_of(Insats insats, Event event) {
    return static_cast<std::size_t>(insats) * event_count + static_cast<std::size_t>(event);
  }
  static Selection closest(const Pairs& pairs, const CellKey& key, std::optional<int> only_component);

  std::vector<Pairs> base_;         // by insats, then event
  std::vector<Pairs> supplements_;  // the same
  std::vector<Pairs> any_event_;    // of every component, by insats
};

Selection select_price(const TariffVersion& version, const CellKey& key);

// "zon=landsbygd, dygnsdel=natt": the dimensions that the version has and the key names (an index below 0 names none), in the words of the file.
std::string cell_text(const TariffVersion& version, const CellKey& key);

}  // namespace hemvist
