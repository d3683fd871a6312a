#include "engine/pricing/price_visit.hpp"

#include <algorithm>

#include "engine/rules/tariff_words.hpp"

namespace hemvist {
namespace {

const TariffTable& table_of(std::span<const TariffTable> tables, int version) { return tables[static_cast<std::size_t>(version)]; }

bool counts_planned(const Component& component) { return std::holds_alternative<PlannedVisitTime>(component.quantity); }

// What both readings of an unknown border must agree on.
bool same_price(const TariffTable& table, std::span<const CellPrice> before, std::span<const CellPrice> after) {
  return std::equal(before.begin(), before.end(), after.begin(), after.end(), [&](const CellPrice& a, const CellPrice& b) {
    if (a.at.component != b.at.component) return false;
    if (counts_once(table.component(a.at))) return true;  // counted where the visit starts, however the border is read
    if (a.state != b.state) return false;
    return a.state == PriceState::not_paid || (a.state == PriceState::kronor && a.price == b.price && a.percent == b.percent);
  });
}

// One visit on its way to its parts.
class VisitPricer {
public:
  VisitPricer(const Visit& visit, const Decision& decision, const VisitPlace& place, std::span<const TariffTable> tables,
              const AbsenceDays& absences, const SwedishClock& clock, VisitPricing& pricing)
      : visit_{visit}, place_{place}, tables_{tables}, absences_{absences}, clock_{clock}, pricing_{pricing},
        column_{column_of(decision.performer, visit.performed_by)}, event_{*event_of(visit.status)} {}

  std::optional<Refusal> price() {
    pricing_.parts.clear();
    if (!find_start(visit_.start)) return refusal_;
    pricing_.billed_from = visit_.start;
    auto elapsed = visit_.elapsed();
    if (counts_planned(*start_component_)) {
      if (!visit_.planned) return Refusal{UnpricedReason::planerad_tid_saknas, "komponent=" + start_component_->id, start_component_->place};
      pricing_.billed_from = visit_.planned->start;
      elapsed = visit_.planned->end - visit_.planned->start;
      if (!find_start(pricing_.billed_from)) return refusal_;
    }
    pricing_.billed_end = pricing_.billed_from + billed_length(elapsed, *start_component_);
    if (pricing_.billed_end == pricing_.billed_from) return nothing_left();
    if (!cut_visit(pricing_.billed_from, pricing_.billed_end, tables_, clock_, pricing_.slices))
      return no_level(pricing_.billed_end - std::chrono::minutes{1});
    return price_slices();
  }

private:
  Refusal no_level(Instant at) const { return {UnpricedReason::niva_saknas, "dag=" + to_text(clock_.day_of(at))}; }

  PriceQuestion question_at(const VisitSlice& slice) const {
    return {visit_.insats, event_, slice.daypart, place_.zone_slots[static_cast<std::size_t>(slice.version)], column_};
  }

  // The plan of a slice whose every price is known, or null with refusal_ set.
  const CellPlan* plan_at(const VisitSlice& slice) {
    const auto& table = table_of(tables_, slice.version);
    const auto question = question_at(slice);
    const auto chosen = table.choose(question);
    if (!chosen) {
      refusal_ = Refusal{chosen.error(), table.describe(question, place_.zone), table.version().place};
      return nullptr;
    }
    for (const auto& price : (*chosen)->prices) {
      if (price.state == PriceState::unknown) refusal_ = Refusal{UnpricedReason::okant, table.describe(question, place_.zone), table.row(price.at).place};
      if (price.state == PriceState::fee_unknown) refusal_ = Refusal{UnpricedReason::avgift_saknas, "komponent=" + table.component(price.at).id, table.row(price.at).place};
      if (price.state == PriceState::unknown || price.state == PriceState::fee_unknown) {
        const auto& component = table.component(price.at);
        if (counts_stay(component)) continue;  // told once a month, not by every visit
        return nullptr;
      }
    }
    return *chosen;
  }

  // The component that governs the visit: the base one at its start.
  bool find_start(Instant start) {
    if (!cut_visit(start, start + std::chrono::minutes{1}, tables_, clock_, pricing_.slices)) {
      refusal_ = no_level(start);
      return false;
    }
    start_slice_ = pricing_.slices.front();
    start_plan_ = plan_at(start_slice_);
    if (start_plan_ == nullptr) return false;
    start_component_ = &table_of(tables_, start_slice_.version).component(start_plan_->prices.front().at);
    return true;
  }

  // avrunda left no minutes: the visit stands on its line and counts nothing.
  std::optional<Refusal> nothing_left() {
    auto nothing = start_slice_;
    nothing.end = nothing.from;
    pricing_.parts.push_back({nothing, &start_plan_->prices.front(), Rational{0}, Rational{100}, false, false});
    return std::nullopt;
  }

  std::optional<Refusal> price_slices() {
    const CellPlan* before = nullptr;
    for (std::size_t i = 0; i < pricing_.slices.size(); ++i) {
      const auto slice = pricing_.slices[i];
      const bool is_first = i == 0;
      const bool version_changes = !is_first && slice.version != pricing_.slices[i - 1].version;
      if (version_changes && continue_over_version(slice)) {
        before = nullptr;
        continue;
      }
      const auto& table = table_of(tables_, slice.version);
      const bool border_unknown = !is_first && !version_changes && table.version().border == BorderRule::unknown;
      const auto* plan = plan_at(slice);
      // Whether the visit has a price at all then hangs on how the border is read.
      if (plan == nullptr) return border_unknown ? unknown_border(table) : *refusal_;
      if (border_unknown && before != nullptr && slice.daypart != pricing_.slices[i - 1].daypart &&
          !(same_price(table, before->base(), plan->base()) && same_price(table, before->supplements(), plan->supplements())))
        return unknown_border(table);
      if (const auto refused = add_parts(slice, *plan)) return *refused;
      before = plan;
    }
    return std::nullopt;
  }

  Refusal unknown_border(const TariffTable& table) const {
    return {UnpricedReason::grans_okand, "start=" + clock_.text(visit_.start), table.version().place};
  }

  // A component that counts once and prices the start keeps the visit over a version change: a meal at midnight is one meal.
  bool continue_over_version(const VisitSlice& slice) {
    if (!counts_once(*start_component_)) return false;
    const auto last = std::find_if(pricing_.parts.rbegin(), pricing_.parts.rend(), [](const VisitPart& part) { return !part.is_supplement; });
    if (table_of(tables_, last->slice.version).component(last->price->at).id != start_component_->id) return false;
    auto continued = slice;
    continued.version = last->slice.version;
    pricing_.parts.push_back({continued, last->price, Rational{0}, last->share, false, last->by_stay});
    return true;
  }

  std::optional<Refusal> add_parts(const VisitSlice& slice, const CellPlan& plan) {
    const auto& table = table_of(tables_, slice.version);
    for (std::size_t p = 0; p < plan.prices.size(); ++p) {
      const auto& price = plan.prices[p];
      const auto& component = table.component(price.at);
      const bool is_supplement = p >= plan.base_count;
      const bool by_stay = counts_stay(component);
      if (by_stay && is_supplement) continue;
      const auto* absence = absences_.around(slice.day);
      const auto pays = by_stay ? true : pays_reason(component, absence);
      if (!pays) return Refusal{UnpricedReason::orsak_saknas, "komponent=" + component.id, component.place};
      auto share = by_stay ? Rational{100} : share_of_day(component, absence, slice.day);
      if (!*pays) share.reset();
      Rational factor{1};
      if (!by_stay && share && price.state != PriceState::not_paid) {
        const auto found = staff_factor(component, visit_);
        if (const auto* reason = std::get_if<UnpricedReason>(&found)) return Refusal{*reason, "komponent=" + component.id, component.place};
        factor = std::get<Rational>(found);
      }
      pricing_.parts.push_back({slice, &price, quantity_of(component, slice) * factor, share, is_supplement, by_stay});
    }
    return std::nullopt;
  }

  // What one slice counts before the factor; what counts once does so in the first part that the component prices.
  Rational quantity_of(const Component& component, const VisitSlice& slice) const {
    switch (counting_of(component.quantity)) {
      case Counting::time: return Rational{slice.length().count()};
      case Counting::stay: return Rational{0};
      case Counting::once: break;
    }
    for (const auto& part : pricing_.parts) {
      const auto& counted = table_of(tables_, part.slice.version).component(part.price->at);
      const bool is_same_price = part.slice.from == slice.from;  // one of several figures of a procent_av
      if (!is_same_price && (&counted == &component || (part.slice.version != slice.version && counted.id == component.id))) return Rational{0};
    }
    // No row is chosen for an insats that its component has no schablon for.
    if (const auto* standard = std::get_if<StandardTime>(&component.quantity)) return standard_minutes(*standard, visit_.insats).value();
    return visit_.count;
  }

  const Visit& visit_;
  const VisitPlace& place_;
  std::span<const TariffTable> tables_;
  const AbsenceDays& absences_;
  const SwedishClock& clock_;
  VisitPricing& pricing_;
  PriceColumn column_;
  Event event_;
  VisitSlice start_slice_{};
  const CellPlan* start_plan_ = nullptr;
  const Component* start_component_ = nullptr;
  std::optional<Refusal> refusal_;
};

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

int persons_sharing(const Visit& visit) {
  if (visit.shared_with.empty()) return 1;
  return 2 + static_cast<int>(std::count(visit.shared_with.begin(), visit.shared_with.end(), ','));
}

std::variant<Rational, UnpricedReason> staff_factor(const Component& component, const Visit& visit) {
  Rational factor{1};
  if (visit.staff > 1) {
    if (component.staff == StaffRule::unknown) return UnpricedReason::bemanning_okand;
    if (component.staff == StaffRule::per_person) factor = Rational{visit.staff};
  }
  const int persons = persons_sharing(visit);
  if (persons > 1) {
    if (component.share == ShareRule::unknown) return UnpricedReason::delad_okand;
    if (component.share == ShareRule::divide) factor = factor / Rational{persons};
  }
  return factor;
}

std::optional<Refusal> price_visit(const Visit& visit, const Decision& decision, const VisitPlace& place, std::span<const TariffTable> tables,
                                   const AbsenceDays& absences, const SwedishClock& clock, VisitPricing& pricing) {
  return VisitPricer{visit, decision, place, tables, absences, clock, pricing}.price();
}

}  // namespace hemvist
