#include "engine/pricing/price_one_time.hpp"

#include <algorithm>
#include <tuple>

#include "engine/rules/named_insats.hpp"
#include "engine/rules/tariff_words.hpp"

namespace hemvist {
namespace {

// The day on which something happened that is paid once, and what it rests on.
struct Occurrence {
  Day day;
  const Decision* decision;
  Insats insats;
  std::optional<std::size_t> visit;
};

class OneTimePricer {
public:
  OneTimePricer(const CaseRecords& records, std::span<const AdmittedVisit> admitted, std::span<const TariffTable> tables, const SwedishClock& clock)
      : records_{records}, admitted_{admitted}, tables_{tables}, clock_{clock} {}

  void price(int version, int index, Month through) {
    const auto& table = tables_[static_cast<std::size_t>(version)];
    const auto& component = table.version().components[static_cast<std::size_t>(index)];
    const auto occurrence = component.one_time->occasion == OneTimeOccasion::avslut ? end_of(component) : beginning_of(component);
    if (!occurrence || Month::of(occurrence->day) > through || version_index(tables_, occurrence->day) != version) return;
    const auto refuse = [&](UnpricedReason reason) {
      pricing.unpriced.push_back({records_.arende, "", occurrence->insats, Month::of(occurrence->day), reason,
                                  "engång=" + std::string{text(component.one_time->occasion)} + ", komponent=" + component.id});
    };
    const auto priced = component.one_time->hours ? by_other(table, *component.one_time, *occurrence) : by_own_rows(table, index, *occurrence);
    if (const auto* reason = std::get_if<UnpricedReason>(&priced)) return refuse(*reason);
    auto price = std::get<CellPrice>(priced);
    if (price.state == PriceState::fee_unknown) return refuse(UnpricedReason::avgift_saknas);
    if (price.state != PriceState::kronor && price.state != PriceState::not_paid) return refuse(UnpricedReason::okant);
    price.at.component = index;
    const auto quantity = component.one_time->hours ? *component.one_time->hours * Rational{60} : Rational{1};
    pricing.parts.push_back({occurrence->decision, occurrence->day, occurrence->visit, version, price, quantity});
  }

  OneTimePricing pricing;

private:
  using Priced = std::variant<CellPrice, UnpricedReason>;

  std::optional<Occurrence> beginning_of(const Component& component) const {
    const AdmittedVisit* first = nullptr;
    const auto when = [&](const AdmittedVisit& admitted) {
      const auto& visit = records_.visits[admitted.visit];
      return std::tie(visit.start, visit.id);
    };
    for (const auto& admitted : admitted_)
      if (names_insats(component, records_.visits[admitted.visit].insats) && (first == nullptr || when(admitted) < when(*first))) first = &admitted;
    std::optional<Occurrence> found;
    if (first != nullptr) {
      const auto& visit = records_.visits[first->visit];
      found = Occurrence{clock_.day_of(visit.start), first->decision, visit.insats, first->visit};
    }
    // An alarm runs without visits: it begins with its first active day.
    for (const auto& decision : records_.decisions)
      if (decision.insats == Insats::trygghetslarm && names_insats(component, decision.insats) && !refusal(decision) && !decision.active().is_empty() &&
          (!found || decision.active().from < found->day))
        found = Occurrence{decision.active().from, &decision, decision.insats, std::nullopt};
    return found;
  }

  std::optional<Occurrence> end_of(const Component& component) const {
    const auto began = beginning_of(component);
    if (!began) return std::nullopt;
    auto last = *began;
    last.visit.reset();
    for (const auto& decision : records_.decisions) {
      const bool is_of_it = names_insats(component, decision.insats) || std::any_of(component.insatser.begin(), component.insatser.end(), [&](Insats named) {
                              return closeness(decision.insats, named) != Closeness::none;
                            });
      const auto end = decision.active().end - date::days{1};
      if (!is_of_it || refusal(decision) || decision.active().is_empty() || end < last.day) continue;
      last.day = end;
      last.decision = &decision;
    }
    return last;
  }

  PriceQuestion question_of(const TariffTable& table, const Occurrence& occurrence) const {
    const auto* visit = occurrence.visit ? &records_.visits[*occurrence.visit] : nullptr;
    const auto& zone = visit != nullptr && !visit->zone.empty() ? visit->zone : occurrence.decision->zone;
    return {occurrence.insats, Event::utfort, 0, table.zone_slot(zone),
            column_of(occurrence.decision->performer, visit != nullptr ? visit->performed_by : std::nullopt)};
  }

  // The price per timme of the component that pris_enligt names, where it is the base price: one and the same in every dygnsdel asked for.
  Priced by_other(const TariffTable& table, const OneTime& one_time, const Occurrence& occurrence) const {
    const auto& dayparts = table.version().dayparts;
    auto question = question_of(table, occurrence);
    std::optional<CellPrice> found;
    for (std::size_t d = 0; d < std::max<std::size_t>(1, dayparts.size()); ++d) {
      if (one_time.daypart && !dayparts.empty() && dayparts[d].name != *one_time.daypart) continue;
      question.daypart = static_cast<int>(d);
      const auto plan = table.choose(question);
      if (!plan) {
        if (plan.error() != UnpricedReason::hal) return plan.error();
        continue;
      }
      const auto& price = (*plan)->prices.front();
      if (table.component(price.at).id != one_time.price_by) continue;
      if (found && (found->state != price.state || found->price != price.price || found->percent != price.percent)) return UnpricedReason::okant;
      if (!found) found = price;
    }
    if (!found) return UnpricedReason::hal;
    found->figure = found->at;
    return *found;
  }

  Priced by_own_rows(const TariffTable& table, int index, const Occurrence& occurrence) const {
    const auto question = question_of(table, occurrence);
    const int zones = static_cast<int>(zones_of(table.version()).size());
    std::optional<CellPrice> found;
    for (int zone = zones == 0 ? -1 : 0; zone < std::max(zones, 0); ++zone) {
      if (question.zone_slot < zones && zone >= 0 && zone != question.zone_slot) continue;
      for (const auto performer : performers_of(table.version().foreign_column, question.column)) {
        const CellKey key{occurrence.insats, Event::utfort, 0, zone, performer};
        const auto selection = table.selector().select_in(index, key);
        const auto* selected = std::get_if<Selected>(&selection);
        if (selected == nullptr) return UnpricedReason::hal;
        const auto price = prices_in_cell(table.version(), table.selector(), key, *selected).front();
        if (found && *found != price) return question.zone_slot < zones ? UnpricedReason::utforare_okand : UnpricedReason::zon_saknas;
        found = price;
      }
      if (zones == 0) break;
    }
    if (!found) return UnpricedReason::hal;
    return *found;
  }

  // The columns that come into question.
  static std::vector<Performer> performers_of(ForeignColumn foreign, PriceColumn column) {
    switch (column) {
      case PriceColumn::egen_regi: return {Performer::egen_regi};
      case PriceColumn::privat: return {Performer::privat};
      case PriceColumn::annan_kommun: return {Performer::annan_kommun};
      case PriceColumn::foreign_by_own:
      case PriceColumn::foreign_by_private:
      case PriceColumn::foreign: break;
    }
    if (foreign == ForeignColumn::egen_regi) return {Performer::egen_regi};
    if (foreign == ForeignColumn::privat) return {Performer::privat};
    if (foreign == ForeignColumn::utforarens_regi && column != PriceColumn::foreign)
      return {column == PriceColumn::foreign_by_own ? Performer::egen_regi : Performer::privat};
    return {Performer::egen_regi, Performer::privat};
  }

  const CaseRecords& records_;
  std::span<const AdmittedVisit> admitted_;
  std::span<const TariffTable> tables_;
  const SwedishClock& clock_;
};

}  // namespace

OneTimePricing price_one_times(const CaseRecords& records, std::span<const AdmittedVisit> admitted, std::span<const TariffTable> tables,
                               const SwedishClock& clock, Month through) {
  OneTimePricer pricer{records, admitted, tables, clock};
  for (std::size_t v = 0; v < tables.size(); ++v) {
    const auto& components = tables[v].version().components;
    for (std::size_t c = 0; c < components.size(); ++c)
      if (components[c].one_time) pricer.price(static_cast<int>(v), static_cast<int>(c), through);
  }
  return std::move(pricer.pricing);
}

}  // namespace hemvist
