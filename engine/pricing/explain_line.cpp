#include <algorithm>
#include <map>
#include <set>

#include "engine/pricing/explain_words.hpp"
#include "engine/pricing/granted_limit.hpp"
#include "engine/pricing/price_visit.hpp"
#include "engine/records/record_words.hpp"
#include "engine/rules/tariff_words.hpp"

namespace hemvist {
namespace {

std::string granted_amount(const Granted& granted) {
  switch (granted.unit) {
    case GrantedUnit::minuter: return quantity_text(granted.amount, LineUnit::minut);
    case GrantedUnit::timmar: return number_text(granted.amount) + " × 60 minuter";
    case GrantedUnit::tillfallen: return quantity_text(granted.amount, LineUnit::tillfalle);
  }
  return "";
}

// "840 minuter per vecka × 31 dagar / 7"
std::string granted_text(const Decision& decision, Month month) {
  const auto& granted = *decision.granted;
  const auto days = quantity_text(Rational{intersection(decision.active(), month.period()).days()}, LineUnit::dag);
  const auto amount = granted_amount(granted) + " per " + std::string{text(granted.per)} + " × " + days;
  switch (granted.per) {
    case GrantedPer::dag: return amount;
    case GrantedPer::vecka: return amount + " / 7";
    case GrantedPer::manad: return amount + " / " + std::to_string(month.days());
    case GrantedPer::beslut: return amount + " / " + std::to_string(decision.active().days());
  }
  return amount;
}

// Tells one line of a case.
class LineTold {
public:
  LineTold(const PricedCase& priced, const CaseRecords& records, std::size_t index, const RuleBook& rules, const SwedishClock& clock)
      : priced_{priced}, records_{records}, index_{index}, line_{priced.lines.at(index)}, key_{line_.line.key}, clock_{clock},
        component_{component_of(priced, line_.version, line_.price)} {
    const auto& version = priced.tariff->versions[static_cast<std::size_t>(line_.version)];
    const auto* execution = rules.law.in_force("verkställighet", key_.month.period().from);
    told_.title = "Rad i ärende " + key_.arende.text() + ", " + key_.month.text() + ", " + priced.tariff->name + " (" +
                  key_.bosattningskommun.text() + "): " + line_text(key_);
    cite(told_, *priced.tariff, version);
    cite(told_, line_.provision);
    cite(told_, execution);
    tell_decisions(execution == nullptr ? "" : execution->designation);
    for (const auto& visit : priced.visits) tell_visit(visit);
    for (const auto& stay : priced.stays)
      if (stay.line == index) tell_stay(stay);
    tell_sum();
    tell_rounding();
    tell_held();
    tell_amount();
  }

  Explanation told() && { return std::move(told_); }

private:
  std::string place() const { return place_text(*priced_.tariff, component_.place); }
  std::string amount_text(const Rational& quantity) const { return quantity_text(quantity, key_.unit); }

  void tell_decisions(const std::string& execution) {
    std::vector<const Decision*> decisions;
    const auto add = [&](const Decision* decision) {
      if (std::find(decisions.begin(), decisions.end(), decision) == decisions.end()) decisions.push_back(decision);
    };
    for (const auto& visit : priced_.visits)
      for (const auto& part : visit.slices)
        if (part.line == index_) add(visit.decision);
    for (const auto& stay : priced_.stays)
      if (stay.line == index_) add(stay.decision);
    for (const auto* decision : decisions)
      told_.steps.push_back({"Beslut och begäran", decision_text(*decision), "Verkställs på begäran av bosättningskommunen.",
                             decision->requested ? "begäran " + to_text(*decision->requested) : "", execution});
  }

  void tell_visit(const PricedVisit& counted) {
    Rational quantity{0};
    std::chrono::minutes on_line{0};
    std::string spans;
    for (const auto& part : counted.slices) {
      if (part.line != index_) continue;
      quantity += part.quantity;
      on_line += part.slice.length();
      spans = joined({spans, span_text(part.slice.from, part.slice.end, clock_)}, " och ");
    }
    if (quantity.is_zero()) return;
    const auto& visit = records_.visits[counted.visit];
    auto input = std::string{text(visit.insats)} + " " + timed_span_text(visit.start, visit.end, clock_);
    if (visit.status != VisitStatus::utfort) input = std::string{text(visit.status)} + ", " + input;
    std::string rule;
    if (counts_time(component_)) {
      if (counted.billed_end != visit.end) {
        const auto& first = counted.slices.front();
        rule = visit_length_rule(component_of(priced_, first.slice.version, first.price));
        input += "; efter avrundning " + timed_span_text(visit.start, counted.billed_end, clock_);
      }
      if (on_line != counted.billed_end - visit.start) input += "; på raden " + spans + ", " + minutes_text(on_line);
    }
    rule = joined({rule, counting_rule(component_, visit)}, " ");
    const auto source = rule.empty() ? "" : place();
    told_.steps.push_back({"Besök " + visit.id, std::move(input), std::move(rule), amount_text(quantity), source});
    summed_.push_back(told_.steps.size());
  }

  void tell_stay(const CountedStay& stay) {
    const auto days = quantity_text(Rational{stay.active_days}, LineUnit::dag);
    told_.steps.push_back({"Aktiva dagar", to_text(stay.days),
                           "Dagar i beslutets period, vistelsen och månaden.", days, place()});
    const auto rule = whole_month_rule(stay.active_days);
    if (rule.empty()) return;
    const auto& row = row_of(priced_, line_.version, line_.price);
    told_.steps.push_back({"Dagar eller hel månad", days + " av " + std::to_string(key_.month.days()), rule,
                           key_.unit == LineUnit::manad ? amount_text(Rational{1}) : days, place_text(*priced_.tariff, row.place)});
  }

  std::string whole_month_rule(int active_days) const {
    const auto& row = row_of(priced_, line_.version, line_.price);
    const bool whole = active_days == key_.month.days();
    if (std::holds_alternative<ActiveMonths>(component_.quantity)) {
      if (whole) return "Månadens alla dagar är aktiva: hel månad.";
      return row.started_month_counts ? "Påbörjad månad räknas som hel (påbörjad: ja)." : "Del av månad räknas efter dagar.";
    }
    const auto* day_price = std::get_if<Money>(&row.value);
    if (!row.whole_month || day_price == nullptr) return "";
    if (whole) return "Månadens alla dagar är aktiva: priset för hel månad gäller (hel_månad).";
    const auto by_day = Money::from_ore(day_price->ore() * active_days);
    const auto compared = std::to_string(active_days) + " × " + kronor_text(*day_price) + " = " + kronor_text(by_day);
    const auto month = " hel månad " + kronor_text(row.whole_month->price);
    if (by_day <= row.whole_month->price) return compared + ", inte mer än" + month + ": priset per dag gäller.";
    return compared + ", mer än" + month +
           (key_.unit == LineUnit::manad ? ", som är tak (tak_hel_månad: ja)." : ", som inte är tak (tak_hel_månad: nej).");
  }

  void tell_sum() {
    if (summed_.empty()) return;
    const auto steps = summed_.size() == 1 ? "steg " + std::to_string(summed_.front())
                                           : "steg " + std::to_string(summed_.front()) + "–" + std::to_string(summed_.back());
    told_.steps.push_back({"Summa", steps, counts_time(component_) ? "Hela minuter: sekunder har strukits vid inläsningen." : "",
                           amount_text(line_.counted), ""});
  }

  void tell_rounding() {
    const auto& rounding = component_.rounding;
    if (!rounding || rounding->scope == RoundingScope::besok || summed_.empty()) return;
    std::string input = amount_text(line_.counted);
    if (rounding->scope == RoundingScope::dag) {
      std::map<Day, Rational> by_day;
      for (const auto& visit : priced_.visits)
        for (const auto& part : visit.slices)
          if (part.line == index_) by_day[part.slice.day] += part.quantity;
      input.clear();
      for (const auto& [day, quantity] : by_day)
        input = joined({input, to_text(day) + ": " + number_text(quantity) + " → " + number_text(rounded_to_step(quantity, *rounding))}, "; ");
    }
    told_.steps.push_back({"Avrundning per " + std::string{text(rounding->scope)}, input, rounding_text(*rounding),
                           amount_text(line_.rounded), place()});
  }

  // What was performed under the beslut on `insats` in the month of the line, on all its lines: minutes, or occasions (portions and call-outs, else visits).
  Rational performed(Insats insats, bool in_occasions) const {
    Rational sum{0};
    for (const auto& counted : priced_.visits) {
      const auto& visit = records_.visits[counted.visit];
      if (counted.decision->insats != insats || visit.status != VisitStatus::utfort) continue;
      Rational minutes{0};
      Rational occasions{0};
      bool counts = false;
      for (const auto& part : counted.slices) {
        const auto& component = component_of(priced_, part.slice.version, part.price);
        if (Month::of(part.slice.day) != key_.month || part.quantity.is_zero()) continue;
        counts = true;
        minutes += counts_once(component) ? Rational{visit.elapsed().count()} : part.quantity;
        if (std::holds_alternative<Occasions>(component.quantity)) occasions += part.quantity;
      }
      if (counts) sum += !in_occasions ? minutes : (occasions.is_zero() ? Rational{1} : occasions);
    }
    return sum;
  }

  // "Beviljat i omvårdnad: 120 minuter per dag × 2 dagar = 240 minuter. Utfört: 270 minuter. Över beviljat: 30 minuter."
  std::string over_granted(const Held& held) const {
    std::string granted;
    for (const auto& decision : records_.decisions)
      if (decision.insats == held.insats && decision.granted && !refusal(decision) &&
          !intersection(decision.active(), key_.month.period()).is_empty())
        granted = joined({granted, granted_text(decision, key_.month)}, " + ");
    const auto limit = granted_in(records_.decisions, held.insats, key_.month);
    const auto unit = limit.occasions ? LineUnit::tillfalle : LineUnit::minut;
    const Rational total{limit.occasions ? *limit.occasions : limit.minutes.value()};
    const Rational over = limit.occasions ? Rational{held.occasions} : held.minutes;
    const auto done = performed(held.insats, limit.occasions.has_value());
    return "Beviljat i " + std::string{text(held.insats)} + ": " + granted + " = " + quantity_text(total, unit) + ". Utfört: " +
           quantity_text(done, unit) + ". Över beviljat" + (done - total == over ? "" : ", med avrundning och hela besök inräknade") +
           ": " + quantity_text(over, unit) + ".";
  }

  void tell_held() {
    if (line_.held.is_zero()) return;
    std::string input;
    std::string visits;
    Rational in_visits{0};
    std::set<Insats> insatser;
    for (const auto& counted : priced_.visits) {
      Rational held{0};
      for (const auto& part : counted.slices)
        if (part.line == index_) held += part.held;
      if (held.is_zero()) continue;
      in_visits += held;
      insatser.insert(counted.decision->insats);
      visits = joined({visits, records_.visits[counted.visit].id + " " + amount_text(held)}, ", ");
    }
    for (const auto& held : priced_.held)
      if (held.reason == HeldReason::over_beviljat && held.month == key_.month && insatser.contains(held.insats))
        input = joined({input, over_granted(held)}, " ");
    if (in_visits != line_.held) visits = joined({visits, "avrundningen " + amount_text(line_.held - in_visits)}, ", ");
    told_.steps.push_back({"Över beviljat", joined({input, "På raden: " + visits + "."}, " "),
                           "Beviljat avrundas till hela minuter eller tillfällen. De senaste besöken hålls först. " + std::string{advice(HeldReason::over_beviljat)},
                           amount_text(line_.line.quantity) + " faktureras, " + amount_text(line_.held) + " hålls", ""});
  }

  void tell_amount() {
    const auto source = place_text(*priced_.tariff, row_of(priced_, line_.version, line_.price).place);
    if (line_.not_paid) {
      told_.steps.push_back({"Pris", line_text(key_), "Ersättningsnivån säger att detta inte ersätts (ersätts_inte).", "inget", source});
      told_.steps.push_back({"Belopp", "", "Raden visas men står inte på någon faktura.", kronor_text(Money{}), ""});
      return;
    }
    told_.steps.push_back({"Pris", line_text(key_), "", price_text(key_), source});
    auto product = amount_text(line_.line.quantity) + " × " + kronor_text(key_.price);
    if (const auto base = price_base(key_); base != Rational{1}) product += " / " + number_text(base);
    std::string share;
    if (key_.percent != Rational{100}) {
      product += " × " + number_text(key_.percent) + " %";
      share = "Andel av beloppet: " + number_text(key_.percent) + " %.";
    }
    const auto exact = line_.line.quantity * paid_ore_per_base(key_) / price_base(key_);
    told_.steps.push_back({"Belopp före avrundning", std::move(product), share, kronor_text(exact), share.empty() ? "" : place()});
    told_.steps.push_back({"Belopp", "", "Avrundas till hela ören en gång per rad, ett halvt öre uppåt.", kronor_text(line_.line.amount), ""});
  }

  const PricedCase& priced_;
  const CaseRecords& records_;
  std::size_t index_;
  const CaseLine& line_;
  const LineKey& key_;
  const SwedishClock& clock_;
  const Component& component_;
  std::vector<std::size_t> summed_;  // numbers of the steps that the sum is of
  Explanation told_;
};

}  // namespace

Explanation explain_line(const PricedCase& priced, const CaseRecords& records, std::size_t line, const RuleBook& rules,
                         const SwedishClock& clock) {
  return LineTold{priced, records, line, rules, clock}.told();
}

}  // namespace hemvist
