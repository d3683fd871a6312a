#include "adapters/csv/read_monthly_total.hpp"

#include <algorithm>
#include <array>

#include "adapters/csv/read_arende.hpp"

namespace hemvist {
namespace {

enum Column : std::size_t { arende, insats, manad, minuter, antal };

constexpr std::array<WantedColumn, 5> columns{{{"ärende", true}, {"insats", true}, {"månad", true}, {"minuter"}, {"antal"}}};

constexpr int most_minutes = 31 * 24 * 60;

// A month that has begun; its total may be told again when it is over.
std::optional<Month> read_month(CellReader& cells, Day today) {
  cells.required(manad);
  const auto month = cells.word(manad, RowCode::fel_manad, Month::parse);
  if (month && month->period().from > today) cells.note(RowCode::i_framtiden, manad);
  return month;
}

}  // namespace

bool has_monthly_totals(std::span<const std::string> header) {
  const auto has = [&](std::string_view name) {
    return std::any_of(header.begin(), header.end(), [&](const auto& written) { return normalise_column(written) == name; });
  };
  return has("manad") && !has("start");
}

std::span<const WantedColumn> monthly_total_columns() { return columns; }

std::vector<CsvFault> amount_column_faults(const ColumnMap& map) {
  if (map.index[minuter] || map.index[antal]) return {};
  return {{CsvFault::Code::missing_column, "minuter (eller antal)"}};
}

tl::expected<MonthlyTotal, std::vector<RowFinding>> read_monthly_total(const ColumnMap& map, std::span<const std::string_view> row,
                                                                       const MonthlyTotalTerms& terms) {
  CellReader cells{columns, map, row};
  const auto of = read_arende(cells, arende, terms.today);
  if (of && !terms.known_arenden.contains(of->text())) cells.note(RowCode::okant_arende, arende, of->text());
  cells.required(insats);
  const auto done = cells.word(insats, RowCode::okand_insats, parse_insats);
  const auto month = read_month(cells, terms.today);
  const std::optional<std::int64_t> minutes = cells.whole(minuter, 0, most_minutes);
  const auto count = cells.not_negative(antal);
  if (!cells.has(minuter) && !cells.has(antal)) cells.note(RowCode::saknat_varde, minuter, "minuter eller antal");
  if (!cells.findings().empty()) return tl::unexpected(cells.findings());

  return MonthlyTotal{*of, *done, *month, minutes, count};
}

}  // namespace hemvist
