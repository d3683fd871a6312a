#include "adapters/cli/rate_table.hpp"

#include <algorithm>
#include <vector>

#include "adapters/cli/text_columns.hpp"
#include "engine/records/record_words.hpp"

namespace hemvist {
namespace {

constexpr const char* indent = "      ";
constexpr int every_daypart = -1;

// The scales of a table that are named by letter in its cells.
class ScaleLetters {
public:
  std::string of(const std::string& scale) {
    auto found = std::find(scales_.begin(), scales_.end(), scale);
    if (found == scales_.end()) found = scales_.insert(found, scale);
    return letter(found - scales_.begin());
  }
  std::string text() const {
    std::string written;
    for (std::size_t i = 0; i < scales_.size(); ++i) written += indent + letter(static_cast<std::ptrdiff_t>(i)) + ": " + scales_[i] + "\n";
    return written;
  }

private:
  static std::string letter(std::ptrdiff_t index) { return index < 26 ? std::string{"nivå "} + static_cast<char>('A' + index) : "nivå " + std::to_string(index + 1); }
  std::vector<std::string> scales_;
};

}  // namespace

void RateTable::set(const CellKey& key, std::string rate, bool is_scale) { rows_[key.daypart][{key.zone, key.performer}] = {std::move(rate), is_scale}; }

bool RateTable::has(const CellKey& key) const {
  const auto row = rows_.find(key.daypart);
  return row != rows_.end() && row->second.count({key.zone, key.performer}) != 0;
}

RateTable::Rows RateTable::gathered(Rows rows) {
  const auto first = rows.begin()->second;
  if (std::all_of(rows.begin(), rows.end(), [&](const auto& row) { return row.second == first; })) rows = {{every_daypart, first}};
  const bool columns_are_alike = std::all_of(rows.begin(), rows.end(), [](const auto& row) {
    const auto& columns = row.second;
    return std::all_of(columns.begin(), columns.end(), [&](const auto& column) { return column.second == columns.begin()->second; });
  });
  if (columns_are_alike)
    for (auto& [daypart, columns] : rows) columns = {{{-1, std::nullopt}, columns.begin()->second}};
  return rows;
}

std::string RateTable::column_name(const TariffVersion& version, const Column& column) {
  std::string name;
  if (column.first >= 0) name = zones_of(version)[static_cast<std::size_t>(column.first)];
  if (column.second) name += (name.empty() ? "" : ", ") + std::string{hemvist::text(*column.second)};
  return name.empty() ? "pris" : name;
}

std::string RateTable::row_name(const TariffVersion& version, int daypart) {
  if (daypart == every_daypart || version.dayparts.empty()) return "alltid";
  return version.dayparts[static_cast<std::size_t>(daypart)].name;
}

std::string RateTable::text(const TariffVersion& version) const {
  if (rows_.empty()) return "";
  const auto rows = gathered(rows_);
  const auto& columns = rows.begin()->second;
  if (rows.size() == 1 && columns.size() == 1 && rows.begin()->first == every_daypart) return indent + columns.begin()->second.written + "\n";

  ScaleLetters letters;
  std::vector<std::vector<std::string>> lines{{""}};
  for (const auto& [column, rate] : columns) lines[0].push_back(column_name(version, column));
  for (const auto& [daypart, rates] : rows) {
    auto& line = lines.emplace_back(std::vector{row_name(version, daypart)});
    for (const auto& [column, rate] : rates) line.push_back(rate.is_scale ? letters.of(rate.written) : rate.written);
  }
  std::string written;
  for (const auto& line : lines) {
    std::string row = indent;
    for (std::size_t i = 0; i < line.size(); ++i) {
      std::size_t width = i == 0 ? 8 : 0;
      for (const auto& each : lines) width = std::max(width, text_width(each[i]));
      row += (i == 0 ? "" : "  ") + left_in(line[i], width);
    }
    written += row.substr(0, row.find_last_not_of(' ') + 1) + "\n";
  }
  return written + letters.text();
}

}  // namespace hemvist
