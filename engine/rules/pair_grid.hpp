#pragma once
// The cells of a price list by dygnsdel, zon and utförare, of two versions together, and sets of them said in few words.
#include <optional>
#include <string>
#include <vector>

#include "engine/rules/tariff.hpp"

namespace hemvist {

// Some or all of the cells of a grid: a dimension left out means all of it.
struct PairPlace {
  std::optional<std::string> zone;
  std::optional<std::string> daypart;
  std::optional<Performer> performer;
  friend bool operator==(const PairPlace&, const PairPlace&) = default;
};

class PairGrid {
public:
  // Either may be null. A version without zones, columns or dygnsdelar has every one of the other's.
  PairGrid(const TariffVersion* one, const TariffVersion* other);

  std::size_t size() const { return zones_.size() * dayparts_.size() * performers_.size(); }
  // Every dimension that some version has is named.
  PairPlace place(std::size_t cell) const;
  // The cells that are true, as few places as they can be said in; all of them: one place that names nothing.
  std::vector<PairPlace> places_of(const std::vector<bool>& cells) const;

private:
  template <class Name>
  using Dimension = std::vector<std::optional<Name>>;
  Dimension<std::string> zones_;
  Dimension<std::string> dayparts_;
  Dimension<Performer> performers_;
};

}  // namespace hemvist
