#include "engine/settlement/settlement_draft.hpp"

namespace hemvist {

Money DraftDocument::total() const {
  Money sum;
  for (const auto& line : lines) sum += line.amount;
  return sum;
}

std::string_view text(DocumentKind kind) { return kind == DocumentKind::invoice ? "invoice" : "credit_note"; }

}  // namespace hemvist
