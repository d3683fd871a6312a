#include "engine/pricing/price_visit.hpp"

#include <algorithm>
#include <utility>

#include "engine/rules/tariff_words.hpp"

namespace hemvist {
namespace {

const Component& component_of(std::span<const TariffTable> tables, int version, const Selected& price) {
  return tables[static_cast<std::size_t>(version)].version().components[static_cast<std::size_t>(price.component)];
}

BorderRule border_of(std::span<const TariffTable> tables, const VisitSlice& slice) {
  return tables[static_cast<std::size_t>(slice.version)].version().border;
}

const PriceRow& row_of(const Component& component, const Selected& price) {
  return component.rows[static_cast<std::size_t>(price.row)];
}

// Everything that stays the same for the slices of one visit.
class VisitQuestion {
public:
  VisitQuestion(const Visit& visit, const Decision& decision, std::span<const TariffTable> tables)
      : visit_{visit}, decision_{decision}, tables_{tables}, event_{*event_of(visit.status)} {}

  tl::expected<Selected, Refusal> price_at(const VisitSlice& slice) const {
    const auto& table = tables_[static_cast<std::size_t>(slice.version)];
    const PriceQuestion question{visit_.insats, event_, slice.daypart, visit_.zone.empty() ? decision_.zone : visit_.zone,
                                 decision_.performer, visit_.performed_by};
    const auto chosen = table.choose(question);
    if (!chosen) return tl::make_unexpected(Refusal{chosen.error(), table.describe(question)});
    const auto& component = component_of(tables_, slice.version, *chosen);
    if (std::holds_alternative<PriceUnknown>(row_of(component, *chosen).value))
      return tl::make_unexpected(Refusal{UnpricedReason::okant, table.describe(question)});
    return *chosen;
  }

private:
  const Visit& visit_;
  const Decision& decision_;
  std::span<const TariffTable> tables_;
  Event event_;
};

int persons_sharing(const Visit& visit) {
  if (visit.shared_with.empty()) return 1;
  return 2 + static_cast<int>(std::count(visit.shared_with.begin(), visit.shared_with.end(), ','));
}

// × staff ÷ persons for what the component counts.
tl::expected<Rational, Refusal> factor_for(const Component& component, const Visit& visit) {
  Rational factor{1};
  if (counts_stay(component)) return factor;
  if (visit.staff > 1) {
    if (component.staff == StaffRule::unknown)
      return tl::make_unexpected(Refusal{UnpricedReason::bemanning_okand, "komponent=" + component.id});
    if (component.staff == StaffRule::per_person) factor = Rational{visit.staff};
  }
  const int persons = persons_sharing(visit);
  if (persons > 1) {
    if (component.share == ShareRule::unknown)
      return tl::make_unexpected(Refusal{UnpricedReason::delad_okand, "komponent=" + component.id});
    if (component.share == ShareRule::divide) factor = factor / Rational{persons};
  }
  return factor;
}

// What one slice counts before the factor, when it is the first of its component where that counts once.
Rational quantity_of(const Component& component, const Visit& visit, const VisitSlice& slice, bool first) {
  if (counts_time(component)) return Rational{slice.length().count()};
  if (!first || counts_stay(component)) return Rational{0};
  // No row is chosen for an insats that its component has no schablon for.
  if (const auto* standard = std::get_if<StandardTime>(&component.quantity)) return standard_minutes(*standard, visit.insats).value();
  return visit.count;
}

bool same_price(const Component& a, const PriceRow& row_a, const Component& b, const PriceRow& row_b) {
  if (&a != &b) return false;
  if (counts_once(a)) return true;  // counted where the visit starts, however the border is read
  if (std::holds_alternative<NotPaid>(row_a.value)) return std::holds_alternative<NotPaid>(row_b.value);
  const auto* price_a = std::get_if<Money>(&row_a.value);
  const auto* price_b = std::get_if<Money>(&row_b.value);
  return price_a != nullptr && price_b != nullptr && *price_a == *price_b;
}

// With `besök_över_gräns: okänt` a visit over a border has a price only when both readings come to the same.
bool border_matters(const std::vector<VisitPart>& parts, std::span<const TariffTable> tables) {
  for (std::size_t i = 1; i < parts.size(); ++i) {
    const auto& before = parts[i - 1];
    const auto& after = parts[i];
    if (before.slice.version != after.slice.version || before.slice.daypart == after.slice.daypart) continue;
    const auto& table = tables[static_cast<std::size_t>(after.slice.version)];
    if (table.version().border != BorderRule::unknown) continue;
    const auto& component = component_of(tables, after.slice.version, after.price);
    const auto& earlier = component_of(tables, before.slice.version, before.price);
    if (!same_price(earlier, row_of(earlier, before.price), component, row_of(component, after.price))) return true;
  }
  return false;
}

}  // namespace

Rational rounded_to_step(const Rational& value, const RoundingStep& rounding) {
  const auto steps = value / Rational{rounding.step_minutes};
  switch (rounding.way) {
    case RoundingWay::upp: return Rational{round_up(steps)} * Rational{rounding.step_minutes};
    case RoundingWay::ned: return Rational{round_down(steps)} * Rational{rounding.step_minutes};
    case RoundingWay::narmaste: return Rational{round_half_up(steps)} * Rational{rounding.step_minutes};
  }
  return value;
}

std::chrono::minutes billed_length(std::chrono::minutes elapsed, const Component& component) {
  if (!counts_time(component)) return elapsed;
  auto length = elapsed;
  if (component.rounding && component.rounding->scope == RoundingScope::besok)
    length = std::chrono::minutes{rounded_to_step(Rational{elapsed.count()}, *component.rounding).numerator()};
  if (component.minimum_minutes) length = std::max(length, std::chrono::minutes{*component.minimum_minutes});
  return length;
}

tl::expected<VisitPricing, Refusal> price_visit(const Visit& visit, const Decision& decision, std::span<const TariffTable> tables,
                                                const SwedishClock& clock) {
  const auto no_level = [&](Instant at) {
    return Refusal{UnpricedReason::niva_saknas, "dag=" + to_text(clock.day_of(at))};
  };
  const VisitQuestion question{visit, decision, tables};
  const auto beginning = cut_visit(visit.start, visit.start + std::chrono::minutes{1}, tables, clock);
  if (!beginning) return tl::make_unexpected(no_level(visit.start));
  const auto start_price = question.price_at(beginning->front());
  if (!start_price) return tl::make_unexpected(start_price.error());
  const auto& start_component = component_of(tables, beginning->front().version, *start_price);

  VisitPricing pricing{visit.start + billed_length(visit.elapsed(), start_component), {}};
  const auto slices = cut_visit(visit.start, pricing.billed_end, tables, clock);
  if (!slices) return tl::make_unexpected(no_level(pricing.billed_end - std::chrono::minutes{1}));

  if (slices->empty()) {  // avrunda left no minutes: the visit stands on its line and counts nothing
    auto nothing = beginning->front();
    nothing.end = nothing.from;
    pricing.parts.push_back({nothing, *start_price, Rational{0}});
    return pricing;
  }

  const Refusal unknown_border{UnpricedReason::grans_okand, "start=" + clock.text(visit.start)};
  std::vector<std::string_view> counted;  // ids of components that count once and have
  int version_before = slices->front().version;
  for (const auto& slice : *slices) {
    // A component that counts once and prices the start keeps the visit over a version change: a meal at midnight is one meal.
    const bool version_changes = slice.version != std::exchange(version_before, slice.version);
    if (version_changes && counts_once(start_component) &&
        component_of(tables, pricing.parts.back().slice.version, pricing.parts.back().price).id == start_component.id) {
      auto continued = slice;
      continued.version = pricing.parts.back().slice.version;
      pricing.parts.push_back({continued, pricing.parts.back().price, Rational{0}});
      continue;
    }
    const auto price = question.price_at(slice);
    // Whether the visit has a price at all then hangs on how the border is read.
    if (!price && !version_changes && slice.from != visit.start && border_of(tables, slice) == BorderRule::unknown)
      return tl::make_unexpected(unknown_border);
    if (!price) return tl::make_unexpected(price.error());
    const auto& component = component_of(tables, slice.version, *price);
    const bool first = std::find(counted.begin(), counted.end(), component.id) == counted.end();
    const auto quantity = quantity_of(component, visit, slice, first);
    const bool is_paid = !std::holds_alternative<NotPaid>(row_of(component, *price).value);
    const auto factor = is_paid ? factor_for(component, visit) : Rational{1};
    if (!factor) return tl::make_unexpected(factor.error());
    if (counts_once(component) && first) counted.push_back(component.id);
    pricing.parts.push_back({slice, *price, quantity * *factor});
  }
  if (border_matters(pricing.parts, tables)) return tl::make_unexpected(unknown_border);
  return pricing;
}

}  // namespace hemvist
