#include "adapters/csv/read_absence.hpp"

#include <array>

#include "adapters/csv/read_arende.hpp"
#include "engine/invoicing/identity_guard.hpp"
#include "engine/records/record_words.hpp"

namespace hemvist {
namespace {

enum Column : std::size_t { arende, fran, till, anmald, orsak, borttagen };

constexpr std::array<WantedColumn, 6> columns{{{"ärende", true}, {"från", true}, {"till"}, {"anmäld"}, {"orsak"}, {"borttagen"}}};

constexpr std::size_t most_reason_characters = 200;
// An absence is told ahead, but one that is told further ahead is a slip of the pen.
constexpr date::days furthest_ahead{366};

std::optional<Day> read_first(CellReader& cells, Day today) {
  cells.required(fran);
  const auto first = cells.day(fran);
  if (first && *first > today + furthest_ahead) cells.note(RowCode::fel_datum, fran, "mer än ett år fram i tiden");
  return first;
}

// The day after the last; none: still away.
std::optional<Day> read_end(CellReader& cells, const std::optional<Day>& first) {
  const auto last = cells.day(till);
  if (!last) return std::nullopt;
  if (first && *last < *first) cells.note(RowCode::fel_period, till);
  return *last + date::days{1};
}

std::optional<Day> read_notified(CellReader& cells, Day today) {
  const auto notified = cells.day(anmald);
  if (notified && *notified > today) cells.note(RowCode::i_framtiden, anmald);
  return notified;
}

std::string_view read_reason(CellReader& cells) {
  const auto written = cells.text_of_at_most(most_reason_characters, orsak);
  if (!find_identity(written).empty()) cells.note(RowCode::personnummer_i_text, orsak, "");
  return written;
}

}  // namespace

std::span<const WantedColumn> absence_columns() { return columns; }

tl::expected<ToldAbsence, std::vector<RowFinding>> read_absence(const ColumnMap& map, std::span<const std::string_view> row,
                                                                const AbsenceTerms& terms) {
  CellReader cells{columns, map, row};
  const auto of = read_arende(cells, arende, terms.today);
  if (of && !terms.known_arenden.contains(of->text())) cells.note(RowCode::okant_arende, arende, of->text());
  const auto first = read_first(cells, terms.today);
  const auto end = read_end(cells, first);
  const auto notified = read_notified(cells, terms.today);
  const auto reason = read_reason(cells);
  const auto is_retracted = cells.yes_no(borttagen);
  if (!cells.findings().empty()) return tl::unexpected(cells.findings());

  return ToldAbsence{{*of, *first, end, notified, absence_reason_of(reason), std::string{reason}}, is_retracted.value_or(false)};
}

}  // namespace hemvist
