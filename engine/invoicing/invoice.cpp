#include "engine/invoicing/invoice.hpp"

namespace hemvist {

Money Invoice::total() const {
  Money sum;
  for (const auto& line : lines) sum += line.priced.amount;
  return sum;
}

}  // namespace hemvist
