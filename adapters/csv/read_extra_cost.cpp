#include "adapters/csv/read_extra_cost.hpp"

#include <algorithm>
#include <array>

#include "adapters/csv/read_arende.hpp"
#include "engine/invoicing/identity_guard.hpp"
#include "engine/values/person_id.hpp"

namespace hemvist {
namespace {

enum Column : std::size_t { merkostnad, arende, dag, slag, antal };

constexpr std::array<WantedColumn, 5> columns{{{"merkostnad", true}, {"ärende", true}, {"dag", true}, {"slag", true}, {"antal"}}};

constexpr std::size_t most_id_characters = 64;
constexpr std::size_t most_item_characters = 100;

bool has_blank(std::string_view text) {
  return text.find("\u00A0") != std::string_view::npos ||
         std::any_of(text.begin(), text.end(), [](unsigned char c) { return c <= ' ' || c == 0x7F; });
}

// Ids stand in reports: one may not be a personnummer.
std::string_view read_id(CellReader& cells, Day today) {
  const auto id = cells.required(merkostnad);
  if (PersonId::parse(id, today) || has_blank(id) || count_characters(id) > most_id_characters) cells.note(RowCode::fel_merkostnad, merkostnad);
  return id;
}

std::optional<Day> read_day(CellReader& cells, Day today) {
  cells.required(dag);
  const auto day = cells.day(dag);
  if (day && *day > today) cells.note(RowCode::i_framtiden, dag);
  return day;
}

std::string_view read_item(CellReader& cells) {
  cells.required(slag);
  const auto item = cells.text_of_at_most(most_item_characters, slag);
  if (!find_identity(item).empty()) cells.note(RowCode::personnummer_i_text, slag, "");
  return item;
}

}  // namespace

std::span<const WantedColumn> extra_cost_columns() { return columns; }

tl::expected<ExtraCost, std::vector<RowFinding>> read_extra_cost(const ColumnMap& map, std::span<const std::string_view> row, const ExtraCostTerms& terms) {
  CellReader cells{columns, map, row};
  const auto id = read_id(cells, terms.today);
  const auto of = read_arende(cells, arende, terms.today);
  if (of && !terms.known_arenden.contains(of->text())) cells.note(RowCode::okant_arende, arende, of->text());
  const auto day = read_day(cells, terms.today);
  const auto item = read_item(cells);
  const auto count = cells.not_negative(antal);
  if (!cells.findings().empty()) return tl::unexpected(cells.findings());

  return ExtraCost{std::string{id}, *of, *day, std::string{item}, count.value_or(Rational{1})};
}

}  // namespace hemvist
