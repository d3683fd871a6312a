#include "engine/pricing/approved_left.hpp"

#include <algorithm>

namespace hemvist {

ApprovedLeft::ApprovedLeft(std::span<const Approval> approvals) {
  for (const auto& approval : approvals) left_.push_back({approval.insats, approval.month, approval.unit, Rational{approval.amount}});
}

Rational ApprovedLeft::take(Insats insats, Month month, GrantedUnit unit, const Rational& over) {
  for (auto& left : left_)
    if (left.insats == insats && left.month == month && left.unit == unit) {
      const auto taken = std::max(std::min(left.amount, over), Rational{0});
      left.amount -= taken;
      return taken;
    }
  return Rational{0};
}

}  // namespace hemvist
