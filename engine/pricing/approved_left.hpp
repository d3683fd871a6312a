#pragma once
// What the bosättningskommun has approved over the granted (R8), used up as it is met.
#include <span>
#include <vector>

#include "engine/records/approval.hpp"

namespace hemvist {

class ApprovedLeft {
public:
  explicit ApprovedLeft(std::span<const Approval> approvals);
  // Of `over`, minutes or occasions of an insats in a month, what is approved; it is not there the next time.
  Rational take(Insats insats, Month month, GrantedUnit unit, const Rational& over);

private:
  struct Left {
    Insats insats;
    Month month;
    GrantedUnit unit;
    Rational amount;
  };
  std::vector<Left> left_;
};

}  // namespace hemvist
