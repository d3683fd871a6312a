#include "adapters/csv/write_underlag.hpp"

#include <utility>

#include "adapters/csv/write_rows.hpp"
#include "engine/invoicing/written_parts.hpp"

namespace hemvist {

std::string underlag_csv(std::span<const UnderlagRow> rows) {
  std::string csv;
  append_row(csv, {"rad", "arende", "datum", "insats", "enhet", "antal", "status"});
  int line = 0;
  WrittenParts written;
  for (const auto& row : rows) {
    if (row.line != std::exchange(line, row.line)) written = {};
    append_row(csv, {std::to_string(row.line), guard_formula(row.arende.text()), to_text(row.day), text(row.insats), text(row.unit),
                     to_decimal_text(written.next(row.quantity)), row.status_text()});
  }
  return csv;
}

}  // namespace hemvist
