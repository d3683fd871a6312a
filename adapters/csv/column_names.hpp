#pragma once
// Finds the columns an import asks for in a header, in any order and however they are written.

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "adapters/csv/csv_fault.hpp"

namespace hemvist {

// As folded: "Gäller från" is "galler_fran". No-break spaces, line ends and loose accents are dealt with too.
std::string normalise_column(std::string_view name);

struct WantedColumn {
  std::string_view name;  // in any spelling
  bool required = false;
};

struct ColumnMap {
  std::vector<std::optional<std::size_t>> index;  // a place for each wanted column, in their order
  std::vector<std::string> unknown;               // ignored, as written
  std::vector<CsvFault> faults;                   // duplicate_column and missing_column, all of them

  // Empty when the file lacks the column; `wanted` is its place among those asked for.
  std::string_view cell(std::span<const std::string_view> cells, std::size_t wanted) const {
    return index[wanted] ? cells[*index[wanted]] : std::string_view{};
  }
};

ColumnMap map_columns(std::span<const std::string> header, std::span<const WantedColumn> wanted);

}  // namespace hemvist
