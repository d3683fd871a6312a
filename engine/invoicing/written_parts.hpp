#pragma once
// Writes exact parts of a sum with so many decimals that what is written still sums to the whole as it is written.
#include "engine/values/rational.hpp"

namespace hemvist {

// Six decimals: a fraction without an end, as a third of a minute, takes or leaves the last one.
class WrittenParts {
public:
  Rational next(const Rational& part);
  // What all parts so far come to, as written.
  const Rational& sum() const { return written_; }

private:
  Rational exact_{0};
  Rational written_{0};
};

}  // namespace hemvist
