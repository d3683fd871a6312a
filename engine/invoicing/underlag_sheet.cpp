#include "engine/invoicing/underlag_sheet.hpp"

#include "engine/invoicing/written_parts.hpp"
#include "engine/records/record_words.hpp"
#include "engine/rules/tariff_words.hpp"

namespace hemvist {
namespace {

constexpr std::size_t counted_columns = 11;  // from insats to räknat_till
const SheetCell nothing{};

SheetCell word(std::string_view text) { return text.empty() ? nothing : SheetCell{std::string{text}}; }
SheetCell number(std::int64_t value) { return Rational{value}; }
SheetCell moment(const SwedishClock& clock, const std::optional<TimeSpan>& span, Instant TimeSpan::*end) {
  return span ? SheetCell{clock.text((*span).*end)} : nothing;
}

std::vector<SheetColumn> columns(bool with_person) {
  std::vector<SheetColumn> columns{{"dokument", 12}, {"rad", 5}, {"typ", 20}, {"ärende", 12}};
  if (with_person) columns.push_back({"personnummer", 14});
  const std::vector<SheetColumn> rest{
      {"månad", 9},       {"komponent", 18},  {"urval", 26},        {"insats", 20},       {"besök", 14},  {"datum", 11}, {"start", 17},
      {"slut", 17},       {"minuter", 8},     {"status", 18},       {"bemanning", 10},    {"delad_med", 14}, {"räknat_från", 17},
      {"räknat_till", 17}, {"antal", 10},     {"enhet", 9},         {"pris", 10},         {"per", 9},     {"andel_procent", 8},
      {"belopp", 12},     {"lagrum", 26},     {"ersättningsnivå", 18}};
  columns.insert(columns.end(), rest.begin(), rest.end());
  return columns;
}

class Rows {
public:
  Rows(const VisitUnderlag& underlag, const SwedishClock& clock, const PersonsOfCases* persons) : underlag_{underlag}, clock_{clock}, persons_{persons} {}

  std::vector<SheetRow> written() && {
    for (const auto& line : underlag_.lines) add_line(line);
    SheetRow total{{underlag_.number, nothing, std::string{"total"}}, true};
    total.cells.resize(columns(persons_ != nullptr).size());
    total.cells[total.cells.size() - 3] = underlag_.total;
    rows_.push_back(std::move(total));
    return std::move(rows_);
  }

private:
  void add_line(const VisitUnderlagLine& line) {
    WrittenParts written;
    for (const auto& row : line.rows) {
      auto cells = first_cells(line, text(row.kind));
      append(cells, counted_cells(row));
      append(cells, price_cells(line, written.next(row.quantity), nothing));
      rows_.push_back({std::move(cells)});
    }
    auto cells = first_cells(line, "summa");
    cells.resize(cells.size() + counted_columns);
    append(cells, price_cells(line, written.sum(), line.line.amount));
    rows_.push_back({std::move(cells), true});
  }

  std::vector<SheetCell> first_cells(const VisitUnderlagLine& line, std::string_view kind) const {
    const auto& key = line.line.key;
    std::vector<SheetCell> cells{underlag_.number, number(line.number), std::string{kind}, key.arende.text()};
    if (persons_ != nullptr) {
      const auto person = persons_->find(key.arende);
      cells.push_back(person == persons_->end() ? nothing : SheetCell{person->second.reveal()});
    }
    append(cells, {key.month.text(), key.component, word(key.selectors)});
    return cells;
  }

  std::vector<SheetCell> counted_cells(const VisitUnderlagRow& row) const {
    const bool is_visit = !row.visit.empty();
    auto start = moment(clock_, row.performed, &TimeSpan::from);
    auto end = moment(clock_, row.performed, &TimeSpan::end);
    if (row.days) {
      start = row.days->from;
      end = row.days->end - date::days{1};
    }
    return {word(text(row.insats)), word(is_visit ? row.visit : row.extra_cost), row.day, start, end, row.minutes ? number(*row.minutes) : nothing,
            is_visit ? word(text(row.status)) : nothing, is_visit ? number(row.staff) : nothing, word(row.shared_with),
            moment(clock_, row.counted, &TimeSpan::from), moment(clock_, row.counted, &TimeSpan::end)};
  }

  static std::vector<SheetCell> price_cells(const VisitUnderlagLine& line, const Rational& quantity, const SheetCell& amount) {
    const auto& key = line.line.key;
    return {quantity, word(text(key.unit)), key.price, word(text(key.per)), key.percent, amount, word(key.lagrum), word(key.tariff_version)};
  }

  static void append(std::vector<SheetCell>& to, const std::vector<SheetCell>& cells) { to.insert(to.end(), cells.begin(), cells.end()); }

  const VisitUnderlag& underlag_;
  const SwedishClock& clock_;
  const PersonsOfCases* persons_;
  std::vector<SheetRow> rows_;
};

}  // namespace

Sheet underlag_sheet(const VisitUnderlag& underlag, const SwedishClock& clock, const PersonsOfCases* persons) {
  return {"Fakturaunderlag " + underlag.id(), "Fakturaunderlag", underlag.day, columns(persons != nullptr), Rows{underlag, clock, persons}.written()};
}

}  // namespace hemvist
