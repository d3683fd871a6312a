#include "adapters/csv/column_names.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "adapters/csv/cell_text.hpp"
#include "engine/values/folded_text.hpp"

namespace hemvist {
namespace {

// macOS writes å as a and a mark; without the mark the letter is as folded.
constexpr std::array<std::pair<std::string_view, std::string_view>, 5> replacements = {
    {{"\u0301", ""}, {"\u0308", ""}, {"\u030A", ""}, {"\u00A0", " "}, {"\n", " "}}};

}  // namespace

std::string normalise_column(std::string_view name) {
  std::string plain;
  for (std::string_view rest = trim_blanks(name); !rest.empty();) {
    const auto found =
        std::ranges::find_if(replacements, [rest](const auto& pair) { return rest.starts_with(pair.first); });
    const bool replaced = found != replacements.end();
    plain += replaced ? found->second : rest.substr(0, 1);
    rest.remove_prefix(replaced ? found->first.size() : 1);
  }
  return folded(plain);
}

ColumnMap map_columns(std::span<const std::string> header, std::span<const WantedColumn> wanted) {
  std::vector<std::string> names;
  for (const WantedColumn& column : wanted) names.push_back(normalise_column(column.name));

  ColumnMap map{std::vector<std::optional<std::size_t>>(wanted.size()), {}, {}};
  for (std::size_t at = 0; at < header.size(); ++at) {
    const auto found = std::ranges::find(names, normalise_column(header[at]));
    if (found == names.end()) {
      map.unknown.push_back(header[at].empty() ? "kolumn " + std::to_string(at + 1) + " utan rubrik" : header[at]);
      continue;
    }
    auto& index = map.index[static_cast<std::size_t>(found - names.begin())];
    if (index) map.faults.push_back({CsvFault::Code::duplicate_column, header[at]});
    else index = at;
  }
  for (std::size_t at = 0; at < wanted.size(); ++at)
    if (wanted[at].required && !map.index[at])
      map.faults.push_back({CsvFault::Code::missing_column, std::string(wanted[at].name)});
  return map;
}

}  // namespace hemvist
