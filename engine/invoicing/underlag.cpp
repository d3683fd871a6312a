#include "engine/invoicing/underlag.hpp"

#include "engine/records/record_words.hpp"

namespace hemvist {

std::string_view UnderlagRow::status_text() const { return kind == UnderlagKind::besok ? text(status) : text(kind); }

std::vector<UnderlagRow> underlag_rows(const DraftDocument& draft, std::span<const PricedRecords> cases) {
  std::vector<UnderlagRow> rows;
  int number = 0;
  for (const auto& line : draft.lines) {
    ++number;
    for (const auto& row : counted_rows(draft.kind, line, cases))
      rows.push_back({number, line.key.arende, row.day, row.insats, line.key.unit, row.quantity, row.kind,
                      row.visit != nullptr ? row.visit->status : VisitStatus::utfort});
  }
  return rows;
}

}  // namespace hemvist
