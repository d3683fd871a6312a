#include "adapters/cli/underlag_json.hpp"

#include "engine/rules/tariff_words.hpp"

namespace hemvist {
namespace {

namespace json = boost::json;

json::array paths_json(const std::vector<std::filesystem::path>& paths) {
  json::array list;
  for (const auto& path : paths) list.push_back(json::value(path.string()));
  return list;
}

json::array arenden_json(const std::vector<ArendeId>& arenden) {
  json::array list;
  for (const auto& arende : arenden) list.push_back(json::value(arende.text()));
  return list;
}

struct CellJson {
  json::value operator()(std::monostate) const { return nullptr; }
  json::value operator()(const std::string& text) const { return json::string{text}; }
  json::value operator()(const Rational& number) const { return number.is_whole() ? json::value(number.numerator()) : json::value(to_decimal_text(number)); }
  json::value operator()(Money amount) const { return json::string{to_decimal_text(amount)}; }
  json::value operator()(Day day) const { return json::string{to_text(day)}; }
};

json::array rows_json(const Sheet& sheet) {
  json::array rows;
  for (const auto& row : sheet.rows) {
    json::object object;
    for (std::size_t i = 0; i < row.cells.size(); ++i) object[sheet.columns[i].heading] = std::visit(CellJson{}, row.cells[i]);
    rows.push_back(std::move(object));
  }
  return rows;
}

}  // namespace

json::object to_json(const UnderlagReport& report) {
  const auto& underlag = report.underlag;
  json::array lines;
  for (const auto& line : underlag.lines)
    lines.push_back({{"rad", line.number},
                     {"ärende", line.line.key.arende.text()},
                     {"rows", line.rows.size()},
                     {"quantity", to_decimal_text(line.line.quantity)},
                     {"unit", text(line.line.key.unit)},
                     {"amount", to_decimal_text(line.line.amount)}});
  return {{"underlag", underlag.id()},
          {"document", underlag.number},
          {"kind", text(underlag.kind)},
          {"issued", report.is_issued},
          {"bosättningskommun", underlag.bosattningskommun.text()},
          {"total", to_decimal_text(underlag.total)},
          {"med_personnummer", report.with_personnummer},
          {"sha256", report.digest.hex},
          {"lines", std::move(lines)},
          {"files", paths_json(report.files)},
          {"personnummer_saknas", arenden_json(report.without_personnummer)},
          {"skyddade_personuppgifter", arenden_json(report.with_protection)}};
}

json::object to_json(Month month, const std::vector<FeeFile>& files) {
  json::array kommuner;
  for (const auto& file : files)
    kommuner.push_back({{"bosättningskommun", file.kommun.text()}, {"ärenden", file.arenden}, {"rows", rows_json(file.sheet)}, {"files", paths_json(file.files)}});
  return {{"month", month.text()}, {"avgiftsunderlag", std::move(kommuner)}};
}

}  // namespace hemvist
