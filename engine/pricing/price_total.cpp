#include "engine/pricing/price_total.hpp"

#include "engine/rules/tariff_words.hpp"

namespace hemvist {
namespace {

// Time and occasions are reckoned as one visit's are, but nothing that goes by each visit can be.
std::variant<Rational, std::string> quantity_of(const Component& component, const MonthlyTotal& total) {
  const auto rounds_by_visit = component.minimum_minutes || (component.rounding && component.rounding->scope != RoundingScope::manad);
  if (rounds_by_visit) return "avrunda eller minst i komponenten " + component.id;
  if (component.cap && component.cap->per == CapPeriod::vecka) return "tak per vecka i komponenten " + component.id;
  switch (counting_of(component.quantity)) {
    case Counting::stay: return Rational{0};
    case Counting::time:
      if (std::holds_alternative<PlannedVisitTime>(component.quantity)) return "mängd=" + std::string{text(component.quantity)};
      if (!total.minutes) return "minuter saknas";
      return Rational{*total.minutes};
    case Counting::once: break;
  }
  if (!total.count) return "antal saknas";
  if (const auto* standard = std::get_if<StandardTime>(&component.quantity)) return standard_minutes(*standard, total.insats).value() * *total.count;
  return *total.count;
}

}  // namespace

std::variant<std::vector<VisitPart>, Refusal> price_total(const MonthlyTotal& total, const Decision& decision, const Period& days,
                                                          const VisitPlace& place, std::span<const TariffTable> tables, const SwedishClock& clock) {
  const int version = version_index(tables, days.from);
  if (version < 0) return Refusal{UnpricedReason::niva_saknas, "dag=" + to_text(days.from)};
  if (version_index(tables, days.end - date::days{1}) != version) return Refusal{UnpricedReason::besok_kravs, "nivån byts under månaden"};
  const auto& table = tables[static_cast<std::size_t>(version)];
  PriceQuestion question{total.insats, Event::utfort, 0, place.zone_slots[static_cast<std::size_t>(version)], column_of(decision.performer, {})};
  const auto chosen = table.choose(question);
  const int dayparts = static_cast<int>(table.version().dayparts.size());
  for (question.daypart = 1; question.daypart < dayparts; ++question.daypart) {
    const auto other = table.choose(question);
    if (other.has_value() != chosen.has_value() || (other && *other != *chosen)) return Refusal{UnpricedReason::besok_kravs, "priset beror på dygnsdel"};
  }
  question.daypart = 0;
  if (!chosen) return Refusal{chosen.error(), table.describe(question, place.zone), table.version().place};

  const auto start = clock.start_of(days.from);
  const VisitSlice slice{start, start, days.from, version, 0};
  std::vector<VisitPart> parts;
  for (std::size_t p = 0; p < (*chosen)->prices.size(); ++p) {
    const auto& price = (*chosen)->prices[p];
    const auto& component = table.component(price.at);
    const bool is_supplement = p >= (*chosen)->base_count;
    const bool by_stay = counts_stay(component);
    if (by_stay && is_supplement) continue;
    if (!by_stay && price.state == PriceState::unknown) return Refusal{UnpricedReason::okant, table.describe(question, place.zone), table.row(price.at).place};
    if (!by_stay && price.state == PriceState::fee_unknown) return Refusal{UnpricedReason::avgift_saknas, "komponent=" + component.id, component.place};
    const auto quantity = quantity_of(component, total);
    if (const auto* why = std::get_if<std::string>(&quantity)) return Refusal{UnpricedReason::besok_kravs, *why, component.place};
    parts.push_back({slice, &price, std::get<Rational>(quantity), Rational{100}, is_supplement, by_stay});
  }
  return parts;
}

}  // namespace hemvist
