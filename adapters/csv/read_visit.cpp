#include "adapters/csv/read_visit.hpp"

#include <algorithm>
#include <array>

#include "adapters/csv/read_arende.hpp"
#include "engine/records/record_words.hpp"

namespace hemvist {
namespace {

enum Column : std::size_t {
  besok, arende, insats, start, slut, status, planerad_start, planerad_slut, bemanning, delad_med, antal, zon, utford_av, kvittens,
  version, kommentar,
};

constexpr std::array<WantedColumn, 16> columns{{
    {"besök", true}, {"ärende", true}, {"insats", true}, {"start", true}, {"slut", true}, {"status"}, {"planerad_start"},
    {"planerad_slut"}, {"bemanning"}, {"delad_med"}, {"antal"}, {"zon"}, {"utförd_av"}, {"kvittens"}, {"version"}, {"kommentar"},
}};

constexpr std::size_t most_id_characters = 64;
constexpr std::size_t most_zone_characters = 40;
constexpr std::size_t most_comment_characters = 500;
constexpr int most_staff = 9;
constexpr int most_versions = 1'000'000;
constexpr std::chrono::hours longest_visit{24};

bool has_blank(std::string_view text) {
  return text.find("\u00A0") != std::string_view::npos ||
         std::any_of(text.begin(), text.end(), [](unsigned char c) { return c <= ' ' || c == 0x7F; });
}

// Ids stand in reports: one may not be a personnummer.
std::string_view read_id(CellReader& cells, Day today) {
  const auto id = cells.required(besok);
  if (PersonId::parse(id, today) || has_blank(id) || count_characters(id) > most_id_characters) cells.note(RowCode::fel_besoksid, besok);
  return id;
}

// Both moments, when they make a stretch of at most a day.
std::optional<PlannedTime> read_times(CellReader& cells, const SwedishClock& clock, Column from, Column till) {
  const auto first = cells.instant(from, clock);
  const auto last = cells.instant(till, clock);
  if (!first || !last) return std::nullopt;
  if (*last <= *first) {
    cells.note(RowCode::slut_fore_start, till);
    return std::nullopt;
  }
  if (*last - *first > longest_visit) cells.note(RowCode::langre_an_ett_dygn, till);
  return PlannedTime{*first, *last};
}

std::optional<PlannedTime> read_delivered(CellReader& cells, const VisitTerms& terms) {
  cells.required(start);
  cells.required(slut);
  const auto times = read_times(cells, terms.clock, start, slut);
  if (times && terms.clock.day_of(times->end - std::chrono::minutes{1}) > terms.today) cells.note(RowCode::i_framtiden, slut);
  return times;
}

}  // namespace

std::span<const WantedColumn> visit_columns() { return columns; }

tl::expected<Visit, std::vector<RowFinding>> read_visit(const ColumnMap& map, std::span<const std::string_view> row, const VisitTerms& terms) {
  CellReader cells{columns, map, row};
  const auto id = read_id(cells, terms.today);
  const auto of = read_arende(cells, arende, terms.today);
  if (of && !terms.known_arenden.contains(of->text())) cells.note(RowCode::okant_arende, arende, of->text());
  cells.required(insats);
  const auto done = cells.word(insats, RowCode::okand_insats, parse_insats);
  const auto delivered = read_delivered(cells, terms);
  const auto outcome = cells.word(status, RowCode::fel_status, parse_visit_status);
  const auto planned = cells.all_or_none({planerad_start, planerad_slut})
                           ? read_times(cells, terms.clock, planerad_start, planerad_slut)
                           : std::nullopt;
  const auto staff = cells.whole(bemanning, 1, most_staff);
  auto shared_with = read_other_arenden(cells, delad_med, of, terms.today);
  const auto count = cells.positive(antal);
  const auto zone = cells.text_of_at_most(most_zone_characters, zon);
  const auto performer = cells.regi(utford_av);
  const auto receipt = cells.word(kvittens, RowCode::fel_kvittens, parse_receipt);
  const auto told = cells.whole(version, 1, most_versions);
  const auto comment = cells.text_of_at_most(most_comment_characters, kommentar);
  if (!cells.findings().empty()) return tl::unexpected(cells.findings());

  return Visit{std::string{id}, told.value_or(1), *of, *done, delivered->start, delivered->end, outcome.value_or(VisitStatus::utfort),
               planned, staff.value_or(1), std::move(shared_with), count.value_or(Rational{1}), std::string{zone}, performer, receipt,
               std::string{comment}};
}

}  // namespace hemvist
