#include "engine/rules/reference_faults.hpp"

#include <algorithm>
#include <set>

#include "engine/rules/tariff_words.hpp"
#include "engine/values/nearest_word.hpp"

namespace hemvist {
namespace {

std::string quoted_name(std::string_view name) { return "”" + std::string{name} + "”"; }

std::string meant(std::string_view written, const std::vector<std::string_view>& known) {
  const auto nearest = nearest_word(written, known);
  return nearest ? " Menade du " + quoted_name(*nearest) + "?" : "";
}

bool has_level(const Component& component) {
  return std::holds_alternative<MonthlyLevel>(component.quantity) ||
         std::any_of(component.rows.begin(), component.rows.end(), [](const PriceRow& row) { return std::holds_alternative<LevelScale>(row.value); });
}

// Why a percent cannot be taken of the component; empty when it can.
std::string misfit(const Component& from, const Component& to) {
  if (to.one_time) return "den betalas en gång (engång) och har inget pris att ta procent av";
  if (has_level(to)) return "den har nivåer, och vilken som gäller beror på månadens timmar";
  if (to.per != from.per)
    return "den betalas per " + std::string{text(to.per)} + " men " + from.id + " per " + std::string{text(from.per)} + ". Procent tas av pris per samma enhet";
  return "";
}

void tell_percent(const TariffVersion& version, const Selected& at, const PercentOf& share, VersionFaults& faults) {
  const auto& from = component_of(version, at);
  for (const auto& id : std::set<std::string>{share.components.begin(), share.components.end()}) {
    const auto named = component_named(version, id);
    if (!named) {
      faults.of_row(RuleFaultCode::okand_komponent, at, "procent_av", unknown_component_sentence(version, id));
      continue;
    }
    const auto why = misfit(from, version.components[static_cast<std::size_t>(*named)]);
    if (!why.empty()) faults.of_row(RuleFaultCode::passar_inte, at, "procent_av", "Procent kan inte tas av " + id + ": " + why + ".");
  }
}

void tell_fee(const TariffVersion& version, const Selected& at, const FeePassed& passed, VersionFaults& faults) {
  std::vector<std::string_view> names;
  for (const auto& fee : version.fees) names.push_back(fee.name);
  if (std::find(names.begin(), names.end(), passed.fee) != names.end()) return;
  faults.of_row(RuleFaultCode::okand_avgift, at, "avgift",
                "Versionen har ingen avgift som heter " + quoted_name(passed.fee) + "." + meant(passed.fee, names) +
                    " Besök som betalas med den blir oprissade. Skriv den under avgifter, med kr eller okänt.");
}

void tell_circle(const TariffVersion& version, const std::vector<int>& circle, VersionFaults& faults) {
  std::string way;
  for (const int component : circle) way += version.components[static_cast<std::size_t>(component)].id + " → ";
  faults.of_component(RuleFaultCode::cirkel, circle.front(), "",
                      "Priserna tar procent av varandra i en cirkel: " + way + version.components[static_cast<std::size_t>(circle.front())].id +
                          ". Skriv ett av dem i kronor.");
}

}  // namespace

std::string unknown_component_sentence(const TariffVersion& version, const std::string& id) {
  std::vector<std::string_view> ids;
  for (const auto& component : version.components) ids.push_back(component.id);
  return "Versionen har ingen komponent med id " + quoted_name(id) + "." + meant(id, ids);
}

void tell_reference_faults(const TariffVersion& version, VersionFaults& faults) {
  for (std::size_t c = 0; c < version.components.size(); ++c) {
    std::set<std::string> fees_told;
    for (std::size_t r = 0; r < version.components[c].rows.size(); ++r) {
      const Selected at{static_cast<int>(c), static_cast<int>(r)};
      const auto& value = version.components[c].rows[r].value;
      if (const auto* share = std::get_if<PercentOf>(&value)) tell_percent(version, at, *share, faults);
      if (const auto* passed = std::get_if<FeePassed>(&value); passed != nullptr && fees_told.insert(passed->fee).second) tell_fee(version, at, *passed, faults);
    }
  }
  const auto graph = reference_graph(version);
  if (!graph.circle.empty()) tell_circle(version, graph.circle, faults);
  else if (const auto far = leads_too_far(graph))
    faults.of_component(RuleFaultCode::passar_inte, *far, "", "Ett pris i komponenten leder med procent_av till fler än hundra andra prisrader. Skriv det i kronor.");
  else if (const auto chain = chain_too_long(graph))
    faults.of_component(RuleFaultCode::passar_inte, *chain, "", "Ett pris i komponenten är procent av procent av procent. Högst två led kan följas: skriv ett av priserna i kronor.");
}

void PriceDecimals::see(const Cell& cell) {
  see(cell.prices);
  for (const auto& supplement : cell.supplements) see(supplement.prices);
}

void PriceDecimals::see(const std::vector<CellPrice>& prices) {
  for (const auto& price : prices) {
    if (price.state != PriceState::kronor || price.percent == Rational{100}) continue;
    const auto one = Rational{price.price.ore()} * price.percent / Rational{10'000};
    const auto count = decimal_count(one);
    if (!count || *count > most_price_decimals) too_long_.insert(price.at);
  }
}

void PriceDecimals::tell(VersionFaults& faults) const {
  for (const auto& at : too_long_)
    faults.of_row(RuleFaultCode::passar_inte, at, "", "Procenten ger ett pris med fler än tolv decimaler, mer än en faktura kan bära. Skriv procenten med färre decimaler.");
}

void ReferenceHoles::see(const Cell& cell) {
  see(cell.key, cell.selection);
  for (const auto& supplement : cell.supplements) see(cell.key, supplement.selection);
}

void ReferenceHoles::see(const CellKey& key, const Selection& selection) {
  const auto* at = std::get_if<Selected>(&selection);
  if (at == nullptr) return;
  const auto references = references_in_cell(version_, selector_, key, *at);
  for (const auto& reference : references)
    if (is_missed(references, reference))
      ++missing_.try_emplace({reference.from, reference.component}, Cases{key, reference.found, 0}).first->second.count;
}

// A supplement that a list names need not hold everywhere, as long as something else there does or is missed.
bool ReferenceHoles::is_missed(const std::vector<Reference>& references, const Reference& reference) const {
  if (std::holds_alternative<Selected>(reference.found)) return false;
  const auto is_supplement = [this](const Reference& r) {
    return role_of(version_.components[static_cast<std::size_t>(r.component)]) == ComponentRole::supplement;
  };
  if (std::holds_alternative<Clash>(reference.found) || !is_supplement(reference)) return true;
  return std::none_of(references.begin(), references.end(), [&](const Reference& other) {
    return other.from == reference.from && (std::holds_alternative<Selected>(other.found) || !is_supplement(other));
  });
}

void ReferenceHoles::tell(VersionFaults& faults) const {
  for (const auto& [reference, cases] : missing_) {
    const auto& [at, component] = reference;
    const auto& id = version_.components[static_cast<std::size_t>(component)].id;
    const auto where = visit_text(version_, cases.first) + more_cases_text(cases.count);
    if (const auto* clash = std::get_if<Clash>(&cases.found))
      faults.of_row(RuleFaultCode::krock, at, "procent_av",
                    "Två priser i " + id + " kan vara det som procenten tas av: " + row_text(version_, clash->pairs[0]) + " och " +
                        row_text(version_, clash->pairs[1]) + ", för " + where + ". Exakt en prisrad får träffa.");
    else
      faults.of_row(RuleFaultCode::hal, at, "procent_av",
                    "Komponenten " + id + " har inget pris att ta procent av för " + where + ". Sådana besök blir oprissade.");
  }
}

}  // namespace hemvist
