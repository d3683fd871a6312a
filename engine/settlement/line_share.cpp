#include "engine/settlement/line_share.hpp"

namespace hemvist {
namespace {

class Sharing {
public:
  Sharing(const CaseAt& at, Month month) : at_{at}, month_{month} {}

  LineShares shares() && {
    for (const auto& counted : at_.priced.visits) {
      const auto& visit = at_.records.visits[counted.visit];
      add_slices(counted, {GiverKind::visit, visit.id, visit.insats});
    }
    for (const auto& counted : at_.priced.totals) add_slices(counted, {GiverKind::total, "", at_.records.totals[counted.total].insats});
    for (const auto& stay : at_.priced.stays) add(stay.line, {GiverKind::stay, "", stay.decision->insats}, {stay.quantity, Rational{0}, stay.decision->insats});
    for (const auto& once : at_.priced.one_times) {
      const auto id = once.visit ? at_.records.visits[*once.visit].id : std::string{};
      add(once.line, {GiverKind::one_time, id, once.decision->insats}, {once.quantity, Rational{0}, once.decision->insats});
    }
    for (const auto& cost : at_.priced.extra_costs) {
      const auto& told = at_.records.extra_costs[cost.extra_cost];
      add(cost.line, {GiverKind::extra_cost, told.id, {}}, {told.count, Rational{0}, cost.decision->insats});
    }
    add_rounding();
    return std::move(shares_);
  }

private:
  static bool is_claimed(const CaseLine& line) { return !line.not_paid && !line.line.amount.is_zero(); }

  template <class Priced>
  void add_slices(const Priced& counted, const Giver& giver) {
    for (const auto& part : at_.priced.slices_of(counted))
      if (part.line != no_line) add(part.line, giver, {part.quantity, part.held, counted.decision->insats});
  }

  void add(std::size_t index, const Giver& giver, const LineShare& share) {
    const auto& line = at_.priced.lines[index];
    if (line.line.key.month != month_) return;
    auto& sum = shares_[line.line.key][giver];
    sum.of_decision = share.of_decision;
    sum.counted += share.counted;
    sum.held += is_claimed(line) ? share.held : share.counted;
  }

  void add_rounding() {
    for (const auto& line : at_.priced.lines) {
      if (line.line.key.month != month_ || !is_claimed(line)) continue;
      auto& of_line = shares_[line.line.key];
      auto rest = line.line.quantity;
      for (const auto& [giver, share] : of_line) rest -= share.given();
      if (!rest.is_zero()) of_line[{GiverKind::rounding, "", {}}] = {rest, Rational{0}, {}};
    }
  }

  const CaseAt& at_;
  Month month_;
  LineShares shares_;
};

}  // namespace

LineShares line_shares(const CaseAt& at, Month month) { return Sharing{at, month}.shares(); }

}  // namespace hemvist
