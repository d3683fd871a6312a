#pragma once
// What each visit, monthly total, stay and one-time amount gives to the lines of one month of a priced ärende.
#include <map>
#include <tuple>

#include "engine/settlement/line_cause.hpp"

namespace hemvist {

// rounding: what avrunda per dag or månad adds to a line, which nothing single gives.
enum class GiverKind { visit, total, stay, one_time, extra_cost, rounding };

struct Giver {
  GiverKind kind;
  std::string visit;  // or the id of an extra cost; empty: by the beslut, or a total
  Insats insats{};
  friend auto operator<=>(const Giver& a, const Giver& b) { return std::tie(a.kind, a.visit, a.insats) <=> std::tie(b.kind, b.visit, b.insats); }
  friend bool operator==(const Giver&, const Giver&) = default;
};

struct LineShare {
  Rational counted{0};
  Rational held{0};         // of it, over what was granted
  Insats of_decision{};     // that it rests on

  Rational given() const { return counted - held; }
};

// On a line that claims nothing all is held.
using LineShares = std::map<LineKey, std::map<Giver, LineShare>>;
LineShares line_shares(const CaseAt& at, Month month);

}  // namespace hemvist
