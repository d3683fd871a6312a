#include "engine/invoicing/written_parts.hpp"

namespace hemvist {

Rational WrittenParts::next(const Rational& part) {
  const Rational scale{1'000'000};
  exact_ += part;
  const auto rounded = Rational{round_half_up(exact_ * scale)} / scale;
  const auto written = rounded - written_;
  written_ = rounded;
  return written;
}

}  // namespace hemvist
