#include "adapters/csv/read_decision.hpp"

#include <array>

#include "adapters/csv/read_arende.hpp"
#include "engine/records/record_words.hpp"

namespace hemvist {
namespace {

enum Column : std::size_t {
  arende, personnummer, person, bosattningskommun, lagrum, skal, beslutsdatum, begaran_datum, galler_fran, galler_till, vistelse_fran,
  vistelse_till, insats, beviljat, enhet, per, zon, utforare, skyddad, aterkallat,
};

constexpr std::array<WantedColumn, 20> columns{{
    {"ärende", true}, {"personnummer"}, {"person"}, {"bosättningskommun", true}, {"lagrum"}, {"skäl"}, {"beslutsdatum"},
    {"begäran_datum"}, {"gäller_från", true}, {"gäller_till", true}, {"vistelse_från"}, {"vistelse_till"}, {"insats", true}, {"beviljat"},
    {"enhet"}, {"per"}, {"zon"}, {"utförare"}, {"skyddad"}, {"återkallat"},
}};

constexpr std::size_t most_pseudonym_characters = 64;
constexpr std::size_t most_zone_characters = 40;

std::optional<PersonReference> read_person(CellReader& cells, Day today) {
  if (cells.has(personnummer)) {
    const auto id = PersonId::parse(cells.text(personnummer), today);
    if (id) return *id;
    cells.note(RowCode::fel_personnummer, personnummer, "");
    return std::nullopt;
  }
  const auto pseudonym = cells.text_of_at_most(most_pseudonym_characters, person);
  if (pseudonym.empty()) {
    cells.note(RowCode::person_saknas, personnummer);
    return std::nullopt;
  }
  // As a pseudonym it would be shown to people.
  if (PersonId::parse(pseudonym, today)) {
    cells.note(RowCode::fel_personnummer, person, "ett personnummer skrivs i kolumnen personnummer");
    return std::nullopt;
  }
  return Pseudonym{std::string{pseudonym}};
}

// Half-open, of two inclusive days.
std::optional<Period> read_period(CellReader& cells, Column from, Column till) {
  const auto first = cells.day(from);
  const auto last = cells.day(till);
  if (!first || !last) return std::nullopt;
  if (*last < *first) {
    cells.note(RowCode::fel_period, till);
    return std::nullopt;
  }
  return Period{*first, *last + date::days{1}};
}

std::optional<Period> read_valid(CellReader& cells) {
  cells.required(galler_fran);
  cells.required(galler_till);
  return read_period(cells, galler_fran, galler_till);
}

std::optional<Period> read_stay(CellReader& cells, const std::optional<Period>& valid) {
  if (!cells.all_or_none({vistelse_fran, vistelse_till})) return valid;
  const auto stay = read_period(cells, vistelse_fran, vistelse_till);
  if (stay && valid && stay->from < valid->from) cells.note(RowCode::vistelse_utanfor_beslut, vistelse_fran);
  if (stay && valid && stay->end > valid->end) cells.note(RowCode::vistelse_utanfor_beslut, vistelse_till);
  return stay;
}

std::optional<KommunCode> read_kommun(CellReader& cells, const std::optional<Period>& valid, const DecisionTerms& terms) {
  if (cells.required(bosattningskommun).empty()) return std::nullopt;
  const auto code = cells.word(bosattningskommun, RowCode::okand_kommun, KommunCode::parse);
  if (!code) return std::nullopt;
  if (*code == terms.own_kommun) cells.note(RowCode::egen_kommun, bosattningskommun);
  else if (!terms.kommuner.find(*code, valid ? valid->from : terms.today)) cells.note(RowCode::okand_kommun, bosattningskommun);
  return code;
}

std::optional<Granted> read_granted(CellReader& cells) {
  if (!cells.all_or_none({beviljat, enhet, per})) return std::nullopt;
  const auto amount = cells.positive(beviljat);
  const auto unit = cells.word(enhet, RowCode::fel_enhet, parse_granted_unit);
  const auto each = cells.word(per, RowCode::fel_enhet, parse_granted_per);
  if (!amount || !unit || !each) return std::nullopt;
  return Granted{*amount, *unit, *each};
}

}  // namespace

std::span<const WantedColumn> decision_columns() { return columns; }

std::vector<CsvFault> person_column_faults(const ColumnMap& map) {
  if (map.index[personnummer] || map.index[person]) return {};
  return {{CsvFault::Code::missing_column, "personnummer (eller person)"}};
}

tl::expected<ToldDecision, std::vector<RowFinding>> read_decision(const ColumnMap& map, std::span<const std::string_view> row,
                                                                  const DecisionTerms& terms) {
  CellReader cells{columns, map, row};
  const auto of = read_arende(cells, arende, terms.today);
  const auto whose = read_person(cells, terms.today);
  const auto valid = read_valid(cells);
  const auto kommun = read_kommun(cells, valid, terms);
  const auto law = cells.word(lagrum, RowCode::fel_lagrum, parse_lagrum);
  const auto reason = cells.word(skal, RowCode::fel_skal, parse_reason);
  const auto decided = cells.day(beslutsdatum);
  const auto requested = cells.day(begaran_datum);
  const auto stay = read_stay(cells, valid);
  cells.required(insats);
  const auto granted_insats = cells.word(insats, RowCode::okand_insats, parse_insats);
  const auto granted = read_granted(cells);
  const auto zone = cells.text_of_at_most(most_zone_characters, zon);
  const auto performer = cells.regi(utforare);
  const auto is_protected = cells.yes_no(skyddad);
  const auto is_withdrawn = cells.yes_no(aterkallat);
  if (!cells.findings().empty()) return tl::unexpected(cells.findings());

  return ToldDecision{{.arende = *of, .bosattningskommun = *kommun, .lagrum = law.value_or(Lagrum::sol), .reason = reason,
                       .decided = decided, .requested = requested, .valid = *valid, .stay = *stay, .insats = *granted_insats,
                       .granted = granted, .zone = std::string{zone}, .performer = performer,
                       .is_protected = is_protected.value_or(false)},
                      *whose, is_withdrawn.value_or(false)};
}

}  // namespace hemvist
