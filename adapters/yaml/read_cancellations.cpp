#include "adapters/yaml/read_cancellations.hpp"

#include <map>

#include "adapters/yaml/read_component.hpp"
#include "engine/rules/completeness.hpp"
#include "engine/rules/tariff_words.hpp"

namespace hemvist {
namespace {

// More than any agreement has; what follows compares rows with rows.
constexpr std::size_t most_rows = 500;
constexpr std::string_view key_path_in_level = "versioner[0].komponenter";

// What belongs to a price list, or is counted without visits.
void refuse_what_is_of_a_level(const YamlCursor& at) {
  for (const auto key : {"frånvaro", "mått", "andel_per_frånvarodag", "orsak", "tak", "tillägg", "engång", "nivåer", "påbörjad", "avgift", "deklarerad"})
    at.optional(key).must_be_absent("Nyckeln används inte i ett avtal om avbokade besök.");
  if (const auto counted = at.optional("mängd"); counted.is_scalar()) {
    const auto word = counted.as_text().value_or("");
    for (const auto of_stay : {"beviljad_tid", "beviljad_minus_frånvaro", "dagar", "månader", "nivå"})
      if (word == of_stay)
        counted.note(RuleFaultCode::passar_inte, "Avbokning räknas besök för besök: skriv utförd_tid, planerad_tid, schablontid eller tillfällen.");
  }
  for (const auto& row : at.optional("priser").items()) {
    row.optional("dygnsdel").must_be_absent("Ett avtal har inga dygnsdelar. Ta bort dygnsdel ur raden.");
    for (const auto key : {"procent_av", "avgift"}) row.optional(key).must_be_absent("I ett avtal står priset i kr. En andel av det skrivs med andel på komponenten.");
  }
}

// Absence is paid by granted time in many levels: an agreement on visits alone could have it paid twice.
void read_events_of(const YamlCursor& at) {
  for (const auto& item : at.required("händelse").items()) item.as_one_of({Event::avbojt, Event::bom, Event::sent_aterbud});
}

void add_clashes(const std::vector<Component>& components, FaultList& faults) {
  for (auto& fault : completeness_faults(cancellation_rules(components), 0, faults.file_name())) {
    if (is_warning(fault.code)) continue;
    if (fault.key_path.starts_with(key_path_in_level)) fault.key_path.replace(0, key_path_in_level.size(), "avbokning");
    faults.add(std::move(fault));
  }
}

}  // namespace

std::vector<Component> read_cancellations(const YamlCursor& at, const std::vector<ExtraCostItem>& items, FaultList& faults) {
  const auto noted_before = faults.note_count();
  std::map<std::string, int> line_of;
  for (const auto& item : items) line_of.emplace(item.id, item.place.line);
  std::vector<Component> components;
  std::size_t rows = 0;
  for (const auto& item : at.items()) {
    const auto noted = faults.note_count();
    refuse_what_is_of_a_level(item);
    read_events_of(item);
    if (faults.note_count() > noted) continue;
    auto component = read_component(item, {"alltid"});
    if (!component) continue;
    const auto [first, is_new] = line_of.emplace(component->id, component->place.line);
    if (!is_new)
      item.required("id").note(RuleFaultCode::dubbelt_id, "Id " + quoted(component->id) + " finns redan på rad " + std::to_string(first->second) + ". Ge komponenten ett eget.");
    rows += component->rows.size();
    components.push_back(std::move(*component));
  }
  if (rows > most_rows) at.note(RuleFaultCode::for_stor_fil, "Avtalet har fler än 500 prisrader och är knappast ett avtal.");
  else if (faults.note_count() == noted_before) add_clashes(components, faults);
  return components;
}

}  // namespace hemvist
