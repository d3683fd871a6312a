#include "engine/rules/meeting_components.hpp"

#include "engine/rules/tariff_words.hpp"
#include "engine/values/comma_text.hpp"

namespace hemvist {
namespace {

// Both go by the visit's minutes, but not by the same clock.
bool have_two_clocks(const Component& a, const Component& b) { return counts_time(a) && counts_time(b) && a.quantity.index() != b.quantity.index(); }

// What the granted is measured against is visits: a component that counts the stay has no part in it.
bool have_two_caps(const Component& a, const Component& b) {
  return !counts_stay(a) && !counts_stay(b) && a.cap.value_or(Cap{}) != b.cap.value_or(Cap{});
}

std::string cap_text(const Component& component) {
  const auto cap = component.cap.value_or(Cap{});
  return "faktor " + comma_text(cap.factor) + " per " + std::string{text(cap.per)} + (component.cap ? "" : ", som gäller när inget är sagt");
}

}  // namespace

void MeetingComponents::see(const Cell& cell) {
  if (const auto* at = std::get_if<Selected>(&cell.selection)) holding_[{cell.key.insats, cell.key.event}].insert(at->component);
}

// The components that one beslut may come to: it names an insats or its whole category.
std::map<Insats, std::set<int>> MeetingComponents::holding_by_beslut() const {
  std::map<Insats, std::set<int>> by_beslut;
  for (const auto& [of, holding] : holding_)
    if (of.second == Event::utfort) by_beslut[category_of(of.first).value_or(of.first)].insert(holding.begin(), holding.end());
  return by_beslut;
}

void MeetingComponents::tell(VersionFaults& faults) const {
  std::set<int> told_clock;  // of each component once
  std::set<int> told_cap;
  for (const auto& [of, holding] : holding_) {
    const auto& [insats, event] = of;
    for (const int one : holding)
      for (const int other : holding) {
        if (one >= other) continue;
        const auto& first = version_.components[static_cast<std::size_t>(one)];
        const auto& second = version_.components[static_cast<std::size_t>(other)];
        const auto both = first.id + " och " + second.id + " gäller båda " + std::string{text(insats)} + " (" + std::string{text(event)} + ")";
        if (have_two_clocks(first, second) && told_clock.insert(other).second)
          faults.of_component(RuleFaultCode::passar_inte, other, "mängd",
                              both + ", men den ena räknar " + std::string{text(first.quantity)} + " och den andra " + std::string{text(second.quantity)} +
                                  ". Samma besök kan inte gå efter två klockor: välj en.");
      }
  }
  for (const auto& [insats, holding] : holding_by_beslut())
    for (const int one : holding)
      for (const int other : holding) {
        const auto& first = version_.components[static_cast<std::size_t>(one)];
        const auto& second = version_.components[static_cast<std::size_t>(other)];
        if (one < other && have_two_caps(first, second) && told_cap.insert(other).second)
          faults.of_component(RuleFaultCode::passar_inte, other, "tak",
                              first.id + " och " + second.id + " gäller båda " + std::string{text(insats)} + ", men har olika tak: " + cap_text(first) + " och " +
                                  cap_text(second) + ". Ett beslut kan gälla båda, och det beviljade mäts som helhet: skriv samma tak i båda.");
      }
}

}  // namespace hemvist
