#include "adapters/csv/read_arende.hpp"

#include <algorithm>

#include "adapters/csv/cell_text.hpp"
#include "engine/values/person_id.hpp"

namespace hemvist {
namespace {

constexpr std::size_t most_others = 20;

std::optional<ArendeId> parsed(CellReader& cells, std::size_t column, std::string_view name, Day today) {
  if (PersonId::parse(name, today)) {
    cells.note(RowCode::arende_ar_personnummer, column, "");
    return std::nullopt;
  }
  const auto arende = ArendeId::parse(name);
  if (!arende) cells.note(RowCode::fel_arende, column);
  return arende;
}

}  // namespace

std::optional<ArendeId> read_arende(CellReader& cells, std::size_t column, Day today) {
  const auto name = cells.required(column);
  if (name.empty()) return std::nullopt;
  return parsed(cells, column, name, today);
}

std::string read_other_arenden(CellReader& cells, std::size_t column, const std::optional<ArendeId>& own, Day today) {
  if (!cells.has(column)) return {};
  std::vector<ArendeId> others;
  std::string names;
  for (std::string_view rest = cells.text(column);;) {
    const auto comma = rest.find(',');
    const auto other = parsed(cells, column, trim_blanks(rest.substr(0, comma)), today);
    if (!other) return {};
    if (other->text().size() == 1) {  // a yes or a count, as some systems write it
      cells.note(RowCode::fel_arende, column, "ange de andras ärenden, inte " + other->text());
      return {};
    }
    if (other == own || std::find(others.begin(), others.end(), *other) != others.end()) {
      cells.note(RowCode::fel_arende, column, other->text() + " delar redan besöket");
      return {};
    }
    others.push_back(*other);
    names += (names.empty() ? "" : ",") + other->text();
    if (comma == std::string_view::npos) break;
    rest.remove_prefix(comma + 1);
  }
  if (others.size() > most_others) cells.note(RowCode::for_lang_text, column, "högst " + std::to_string(most_others) + " ärenden");
  return names;
}

}  // namespace hemvist
