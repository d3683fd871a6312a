#include "engine/invoicing/fee_sheet.hpp"

namespace hemvist {
namespace {

const SheetCell nothing{};

std::vector<SheetColumn> columns(bool with_person) {
  std::vector<SheetColumn> columns{{"månad", 9}, {"bosättningskommun", 18}, {"ärende", 12}};
  if (with_person) columns.push_back({"personnummer", 14});
  for (const auto* heading :
       {"insats", "kategori", "utförda_minuter", "beviljade_minuter", "beviljade_tillfällen", "besök", "dagar_med_besök", "tillfällen", "portioner",
        "larmutryckningar", "larmmånader", "beslutsdagar", "frånvarodagar", "dagar_i_månaden", "avböjda", "bomkörningar", "sena_återbud", "frånvarobesök",
        "väntande_besök"})
    columns.push_back({heading, heading == std::string_view{"insats"} ? 20 : 14});
  return columns;
}

SheetCell number(std::int64_t value) { return Rational{value}; }
SheetCell maybe(const std::optional<std::int64_t>& value) { return value ? number(*value) : nothing; }

SheetCell category(const std::optional<Insats>& insats) {
  if (!insats) return nothing;
  const auto of = is_category(*insats) ? insats : category_of(*insats);
  return of ? SheetCell{std::string{text(*of)}} : nothing;
}

bool has_alarm(const FeeRow& row) { return row.insats == Insats::trygghetslarm && row.decision_days > 0; }

SheetRow row_of(const FeeSpecification& of, const FeeRow& row, bool alarm, const PersonsOfCases* persons) {
  SheetRow written{{of.month.text(), of.bosattningskommun.text(), of.arende.text()}, !row.insats};
  auto& cells = written.cells;
  if (persons != nullptr) {
    const auto person = persons->find(of.arende);
    cells.push_back(person == persons->end() ? nothing : SheetCell{person->second.reveal()});
  }
  const std::vector<SheetCell> rest{
      row.insats ? std::string{text(*row.insats)} : std::string{"alla"}, category(row.insats), number(row.minutes), maybe(row.granted_minutes),
      maybe(row.granted_occasions), number(row.visits), number(row.days_with_visits), row.occasions, row.portions, row.call_outs, number(alarm),
      number(row.decision_days), number(row.absence_days), number(of.month.days()), number(row.declined), number(row.in_vain), number(row.late_cancelled),
      number(row.absence_visits), number(row.waiting)};
  cells.insert(cells.end(), rest.begin(), rest.end());
  return written;
}

}  // namespace

Sheet fee_sheet(KommunCode kommun, Month month, Day day, std::span<const FeeSpecification> specifications, const PersonsOfCases* persons) {
  Sheet sheet{"Avgiftsunderlag " + kommun.text() + " " + month.text(), "Avgiftsunderlag", day, columns(persons != nullptr), {}};
  for (const auto& of : specifications) {
    bool any_alarm = false;
    for (const auto& row : of.rows) {
      sheet.rows.push_back(row_of(of, row, has_alarm(row), persons));
      any_alarm |= has_alarm(row);
    }
    sheet.rows.push_back(row_of(of, of.all, any_alarm, persons));
  }
  return sheet;
}

}  // namespace hemvist
