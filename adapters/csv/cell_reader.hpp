#pragma once
// The cells of one row by wanted column, read as values; notes everything that is wrong with them.
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "adapters/csv/column_names.hpp"
#include "engine/records/decision.hpp"
#include "engine/values/rational.hpp"
#include "engine/values/row_code.hpp"
#include "engine/values/swedish_clock.hpp"

namespace hemvist {

// The value of an empty cell is nothing, without a finding; of a cell that cannot be read too, with one.
class CellReader {
public:
  CellReader(std::span<const WantedColumn> columns, const ColumnMap& map, std::span<const std::string_view> cells)
      : columns_{columns}, map_{map}, cells_{cells} {}

  std::string_view text(std::size_t column) const { return map_.cell(cells_, column); }
  bool has(std::size_t column) const { return !text(column).empty(); }
  // Notes saknat_varde when the cell is empty.
  std::string_view required(std::size_t column);
  // Notes for_lang_text.
  std::string_view text_of_at_most(std::size_t characters, std::size_t column);
  std::optional<Day> day(std::size_t column);
  std::optional<Instant> instant(std::size_t column, const SwedishClock& clock);
  std::optional<int> whole(std::size_t column, int least, int most);
  // egen_regi or privat: what another kommun does is no choice of the ärende.
  std::optional<Performer> regi(std::size_t column);
  // Above 0, below ten millions.
  std::optional<Rational> positive(std::size_t column);
  // 0 or above, below ten millions.
  std::optional<Rational> not_negative(std::size_t column);
  std::optional<bool> yes_no(std::size_t column);
  // parse(text) for a word of a closed list; `code` when it is none of them.
  template <class Parse>
  auto word(std::size_t column, RowCode code, Parse parse) -> std::invoke_result_t<Parse, std::string_view> {
    if (!has(column)) return std::nullopt;
    const auto found = parse(text(column));
    if (!found) note(code, column);
    return found;
  }

  // With what the cell says, when it is short and can hold no personnummer, or with a detail of one's own.
  void note(RowCode code, std::size_t column);
  void note(RowCode code, std::size_t column, std::string detail);

  // Of the texts on one thing, either none or all are there: notes saknat_varde for those that are missing.
  bool all_or_none(std::initializer_list<std::size_t> columns);

  const std::vector<RowFinding>& findings() const { return findings_; }

private:
  std::span<const WantedColumn> columns_;
  const ColumnMap& map_;
  std::span<const std::string_view> cells_;
  std::vector<RowFinding> findings_;
};

std::size_t count_characters(std::string_view utf8);

}  // namespace hemvist
