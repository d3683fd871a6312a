#include "engine/invoicing/underlag_print.hpp"

#include "engine/invoicing/written_parts.hpp"
#include "engine/records/record_words.hpp"
#include "engine/rules/tariff_words.hpp"
#include "engine/values/comma_text.hpp"

namespace hemvist {
namespace {

// "21:30–22:15"; with the day, or the offset of the hour that comes twice, where the end needs it.
std::string time_text(const std::optional<TimeSpan>& span, const SwedishClock& clock) {
  if (!span) return {};
  constexpr std::size_t day_length = 11;
  const auto from = clock.text(span->from);
  const auto end = clock.text(span->end);
  const bool same_day = from.substr(0, day_length) == end.substr(0, day_length);
  return from.substr(day_length) + "–" + (same_day ? end.substr(day_length) : end);
}

std::string without_underscores(std::string_view word) {
  std::string plain{word};
  for (auto& c : plain)
    if (c == '_') c = ' ';
  return plain;
}

std::string heading_of(const VisitUnderlagLine& line, const PersonsOfCases* persons) {
  const auto& key = line.line.key;
  auto heading = "Rad " + std::to_string(line.number) + ", ärende " + key.arende.text();
  if (persons != nullptr)
    if (const auto person = persons->find(key.arende); person != persons->end()) heading += ", personnummer " + person->second.reveal();
  heading += ", " + key.month.text() + ": " + key.component;
  if (!key.selectors.empty()) heading += " (" + key.selectors + ")";
  heading += ", " + to_swedish_text(key.price) + " kr per " + std::string{text(key.per)};
  if (key.percent != Rational{100}) heading += ", " + comma_text(key.percent) + " procent";
  return heading + ", " + key.lagrum + ", nivå " + key.tariff_version;
}

std::vector<std::string> row_of(const VisitUnderlagRow& row, LineUnit unit, const Rational& quantity, const SwedishClock& clock) {
  const bool is_visit = row.kind == UnderlagKind::besok;
  const auto kind = without_underscores(is_visit ? text(row.status) : text(row.kind));
  const auto day = row.days ? to_text(*row.days) : to_text(row.day);
  const bool is_other_part = row.counted && row.counted != row.performed;
  return {day, row.visit.empty() ? row.extra_cost : row.visit, without_underscores(text(row.insats)), time_text(row.performed, clock), row.minutes ? std::to_string(*row.minutes) : "", kind,
          row.staff > 0 ? std::to_string(row.staff) : "", row.shared_with, is_other_part ? time_text(row.counted, clock) : "",
          comma_text(quantity), std::string{text(unit)}};
}

PrintedGroup group_of(const VisitUnderlagLine& line, const SwedishClock& clock, const PersonsOfCases* persons) {
  PrintedGroup group{heading_of(line, persons), {}, {}};
  WrittenParts written;
  const auto unit = line.line.key.unit;
  for (const auto& row : line.rows) group.rows.push_back(row_of(row, unit, written.next(row.quantity), clock));
  group.sum = {"Summa", "", "", "", "", "", "", "", to_swedish_text(line.line.amount) + " kr", comma_text(written.sum()), std::string{text(unit)}};
  return group;
}

}  // namespace

PrintedTable underlag_print(const VisitUnderlag& underlag, const UnderlagParties& parties, const SwedishClock& clock, const PersonsOfCases* persons) {
  const bool is_credit = underlag.kind == DocumentKind::credit_note;
  PrintedTable table{"Fakturaunderlag " + underlag.id(), underlag.id(), parties.sender, underlag.day, {}, {}, {}, {}, {}, {}};
  table.facts = {{is_credit ? "Kreditnota" : "Faktura", underlag.number}, {"Till", parties.buyer}};
  if (is_credit) table.facts.emplace_back("Krediterar faktura", underlag.refers_to);
  table.facts.emplace_back("Belopp", to_swedish_text(underlag.total) + " kr");
  table.intro = {is_credit ? "För varje rad på kreditnotan: vad som har fakturerats tidigare, och det som räknas nu med minustecken."
                           : "För varje rad på fakturan: de besök och annat som räknas, med mängden i radens enhet."};
  table.columns = {{"Datum", 13, false}, {"Besök", 12, false}, {"Insats", 14, false}, {"Tid", 14, false}, {"Minuter", 7, true}, {"Status", 14, false},
                   {"Personal", 7, true}, {"Delad med", 11, false}, {"Räknad tid", 14, false}, {"Antal", 9, true}, {"Enhet", 7, false}};
  for (const auto& line : underlag.lines) table.groups.push_back(group_of(line, clock, persons));
  table.sum = {"Summa", "", "", "", "", "", "", "", to_swedish_text(underlag.total) + " kr", "", ""};
  table.closing = {"Underlaget innehåller uppgifter om enskilda. Lämna det bara i en säker kanal."};
  return table;
}

}  // namespace hemvist
