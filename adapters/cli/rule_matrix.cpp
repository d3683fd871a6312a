#include "adapters/cli/rule_matrix.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "adapters/cli/text_columns.hpp"
#include "engine/records/record_words.hpp"
#include "engine/rules/tariff_words.hpp"

namespace hemvist {
namespace {

namespace json = boost::json;

std::string daypart_name(const TariffVersion& version, int daypart) {
  return version.dayparts.empty() ? "alltid" : version.dayparts[static_cast<std::size_t>(daypart)].name;
}

const Component* component_of(const TariffVersion& version, const Cell& cell) {
  const auto* selected = std::get_if<Selected>(&cell.selection);
  return selected == nullptr ? nullptr : &version.components[static_cast<std::size_t>(selected->component)];
}

std::string cell_price(const TariffVersion& version, const Cell& cell) {
  switch (cell.state) {
    case CellState::hole: return "–";
    case CellState::clash: return "KROCK";
    case CellState::unknown: return "okänt";
    case CellState::not_paid: return "ersätts inte";
    case CellState::priced: break;
  }
  const auto& selected = std::get<Selected>(cell.selection);
  const auto& component = *component_of(version, cell);
  const auto& row = component.rows[static_cast<std::size_t>(selected.row)];
  auto written = to_swedish_text(std::get<Money>(row.value)) + "/" + std::string{text(component.per)};
  if (row.whole_month) written += ", hel månad " + to_swedish_text(row.whole_month->price);
  if (component.share_percent) written += " × " + to_decimal_text(*component.share_percent) + " %";
  return written;
}

using Column = std::pair<int, std::optional<Performer>>;

std::string column_name(const std::vector<std::string>& zones, const Column& column) {
  std::string name;
  if (column.first >= 0) name = zones[static_cast<std::size_t>(column.first)];
  if (column.second) name += (name.empty() ? "" : ", ") + std::string{text(*column.second)};
  return name.empty() ? "pris" : name;
}

// The cells of one insats and event: by dygnsdel, then by column.
using Table = std::map<int, std::map<Column, std::string>>;

// The one price of a table that has no other.
std::optional<std::string> only_price(const Table& table) {
  const auto& first = table.begin()->second.begin()->second;
  for (const auto& [daypart, columns] : table)
    for (const auto& [column, price] : columns)
      if (price != first) return std::nullopt;
  return first;
}

std::string table_text(const TariffVersion& version, const Table& table) {
  if (const auto price = only_price(table)) return "      " + *price + "\n";
  const auto zones = zones_of(version);
  std::vector<std::size_t> widths;
  std::size_t first_width = 8;
  for (const auto& [daypart, columns] : table) {
    first_width = std::max(first_width, text_width(daypart_name(version, daypart)));
    widths.resize(columns.size(), 0);
    std::size_t at = 0;
    for (const auto& [column, price] : columns) {
      widths[at] = std::max({widths[at], text_width(price), text_width(column_name(zones, column))});
      ++at;
    }
  }
  auto written = "      " + left_in("", first_width);
  std::size_t at = 0;
  for (const auto& [column, price] : table.begin()->second) written += "  " + left_in(column_name(zones, column), widths[at++]);
  written += "\n";
  for (const auto& [daypart, columns] : table) {
    written += "      " + left_in(daypart_name(version, daypart), first_width);
    at = 0;
    for (const auto& [column, price] : columns) written += "  " + left_in(price, widths[at++]);
    written += "\n";
  }
  return written;
}

std::string version_text(const Tariff& tariff, const TariffVersion& version) {
  const auto period = version.valid_end ? to_text(Period{version.valid_from, *version.valid_end}) : to_text(version.valid_from) + " och tills vidare";
  auto written = fmt::format("  {}: {}\n    Källa: {}\n", version_name(tariff, version), period, version.source.text);
  std::map<std::pair<Event, Insats>, Table> tables;
  std::map<std::pair<Event, Insats>, bool> has_price;
  for (const auto& cell : cells(version)) {
    tables[{cell.key.event, cell.key.insats}][cell.key.daypart][{cell.key.zone, cell.key.performer}] = cell_price(version, cell);
    if (cell.state != CellState::hole) has_price[{cell.key.event, cell.key.insats}] = true;
  }
  std::vector<std::pair<Table, std::pair<Event, std::vector<std::string_view>>>> groups;
  std::vector<std::string_view> without;
  for (const auto& [key, table] : tables) {
    if (!has_price[key]) {
      if (key.first == Event::utfort) without.push_back(text(key.second));
      continue;
    }
    auto group = std::find_if(groups.begin(), groups.end(), [&](const auto& g) { return g.second.first == key.first && g.first == table; });
    if (group == groups.end()) group = groups.insert(group, {table, {key.first, {}}});
    group->second.second.push_back(text(key.second));
  }
  for (const auto& [table, about] : groups) {
    written += fmt::format("    {}: {}\n", text(about.first), fmt::join(about.second, ", "));
    written += table_text(version, table);
  }
  if (!without.empty()) written += fmt::format("    Utan pris för utfört besök: {}\n", fmt::join(without, ", "));
  return written;
}

std::string_view state_text(CellState state) {
  switch (state) {
    case CellState::priced: return "pris";
    case CellState::not_paid: return "ersätts_inte";
    case CellState::unknown: return "okänt";
    case CellState::hole: return "hål";
    case CellState::clash: return "krock";
  }
  return "";
}

}  // namespace

std::string matrix_text(const Tariff& tariff) {
  auto written = fmt::format("{} {} ({})\n", tariff.kommun.text(), tariff.name, tariff.file_name);
  for (const auto& version : tariff.versions) written += version_text(tariff, version);
  return written;
}

json::array matrix_json(const Tariff& tariff) {
  json::array versions;
  for (const auto& version : tariff.versions) {
    const auto zones = zones_of(version);
    json::array list;
    for (const auto& cell : cells(version)) {
      json::object object{{"insats", text(cell.key.insats)}, {"händelse", text(cell.key.event)},
                          {"dygnsdel", daypart_name(version, cell.key.daypart)}};
      if (cell.key.zone >= 0) object["zon"] = zones[static_cast<std::size_t>(cell.key.zone)];
      if (cell.key.performer) object["utförare"] = text(*cell.key.performer);
      object["läge"] = state_text(cell.state);
      if (const auto* component = component_of(version, cell)) {
        const auto& row = component->rows[static_cast<std::size_t>(std::get<Selected>(cell.selection).row)];
        object["component"] = component->id;
        object["rad"] = row.place.line;
        if (const auto* price = std::get_if<Money>(&row.value)) {
          object["price"] = to_decimal_text(*price);
          object["per"] = text(component->per);
        }
      }
      list.push_back(std::move(object));
    }
    versions.push_back({{"ersättningsnivå", version_name(tariff, version)}, {"celler", std::move(list)}});
  }
  return versions;
}

}  // namespace hemvist
