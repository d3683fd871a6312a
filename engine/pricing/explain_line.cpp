#include <algorithm>
#include <map>
#include <set>

#include "engine/pricing/explain_words.hpp"
#include "engine/pricing/explain_extra_cost.hpp"
#include "engine/pricing/explain_granted.hpp"
#include "engine/pricing/granted_limit.hpp"
#include "engine/pricing/price_visit.hpp"
#include "engine/records/record_words.hpp"
#include "engine/rules/tariff_words.hpp"

namespace hemvist {
namespace {

// Tells one line of a case.
class LineTold {
public:
  enum class Extent { whole, amount };
  LineTold(const PricedCase& priced, const CaseRecords& records, std::size_t index, const RuleBook& rules, const SwedishClock& clock, Extent extent)
      : priced_{priced}, records_{records}, index_{index}, line_{priced.lines.at(index)}, key_{line_.line.key}, clock_{clock},
        component_{priced.component(line_.version, line_.price.at)} {
    const auto* execution = rules.law.in_force("verkställighet", key_.month.period().from);
    told_.title = "Rad i ärende " + key_.arende.text() + ", " + key_.month.text() + ", " + kommun_text(priced, key_.bosattningskommun) + ": " + line_text(key_);
    cite(told_, priced, line_.version);
    cite(told_, line_.provision);
    cite(told_, execution);
    if (extent == Extent::whole) tell_quantity(execution);
    tell_amount();
  }

  Explanation told() && { return std::move(told_); }

private:
  void tell_quantity(const Provision* execution) {
    tell_decisions(execution == nullptr ? "" : execution->designation);
    for (const auto& visit : priced_.visits) tell_visit(visit);
    for (const auto& total : priced_.totals) tell_total(total);
    for (const auto& stay : priced_.stays)
      if (stay.line == index_) tell_stay(stay);
    for (const auto& once : priced_.one_times)
      if (once.line == index_) tell_one_time(once);
    tell_sum();
    tell_rounding();
    tell_held();
  }

  std::string place() const { return place_text(priced_.file_of(line_.version), component_.place); }
  std::string amount_text(const Rational& quantity) const { return quantity_text(quantity, key_.unit); }

  void tell_decisions(const std::string& execution) {
    std::vector<const Decision*> decisions;
    const auto add = [&](const Decision* decision) {
      if (std::find(decisions.begin(), decisions.end(), decision) == decisions.end()) decisions.push_back(decision);
    };
    for (const auto& visit : priced_.visits)
      for (const auto& part : priced_.slices_of(visit))
        if (part.line == index_) add(visit.decision);
    for (const auto& total : priced_.totals)
      for (const auto& part : priced_.slices_of(total))
        if (part.line == index_) add(total.decision);
    for (const auto& stay : priced_.stays)
      if (stay.line == index_) add(stay.decision);
    for (const auto& once : priced_.one_times)
      if (once.line == index_) add(once.decision);
    for (const auto* decision : decisions)
      told_.steps.push_back({"Beslut och begäran", decision_text(*decision), "Verkställs på begäran av bosättningskommunen.",
                             decision->requested ? "begäran " + to_text(*decision->requested) : "", execution});
  }

  void tell_visit(const PricedVisit& counted) {
    Rational quantity{0};
    std::chrono::minutes on_line{0};
    std::string spans;
    for (const auto& part : priced_.slices_of(counted)) {
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
      const bool is_planned = counted.billed_from != visit.start || std::holds_alternative<PlannedVisitTime>(component_.quantity);
      if (is_planned) input += "; planerat " + timed_span_text(visit.planned->start, visit.planned->end, clock_);
      if (counted.billed_end != (is_planned ? visit.planned->end : visit.end)) {
        const auto& first = priced_.slices_of(counted).front();
        rule = visit_length_rule(priced_.component(first.slice.version, first.price));
        input += "; efter avrundning " + timed_span_text(counted.billed_from, counted.billed_end, clock_);
      }
      if (on_line != counted.billed_end - counted.billed_from) input += "; på raden " + spans + ", " + minutes_text(on_line);
      if (is_planned) rule = joined({"Planerad tid räknas (mängd: planerad_tid).", rule}, " ");
    }
    rule = joined({rule, counting_rule(component_, visit)}, " ");
    const auto source = rule.empty() ? "" : place();
    told_.steps.push_back({"Besök " + visit.id, std::move(input), std::move(rule), amount_text(quantity), source});
    summed_.push_back(told_.steps.size());
  }

  void tell_total(const PricedTotal& counted) {
    Rational quantity{0};
    for (const auto& part : priced_.slices_of(counted))
      if (part.line == index_) quantity += part.quantity;
    if (quantity.is_zero()) return;
    const auto& total = records_.totals[counted.total];
    auto input = std::string{text(total.insats)} + ", " + total.month.text();
    if (total.minutes) input += ", " + quantity_text(Rational{*total.minutes}, LineUnit::minut);
    if (total.count) input += ", antal " + number_text(*total.count);
    told_.steps.push_back({"Månadssumma", input, "Summan är den som har lästs in; besöken bakom den finns hos utföraren.", amount_text(quantity), ""});
    summed_.push_back(told_.steps.size());
  }

  void tell_one_time(const CountedOneTime& once) {
    auto input = to_text(once.day);
    if (once.visit) input += ", besök " + records_.visits[*once.visit].id;
    auto rule = std::string{"Betalas en gång i ärendet (engång: "} + std::string{text(component_.one_time->occasion)} + ").";
    if (component_.one_time->hours)
      rule += " " + number_text(*component_.one_time->hours) + " timmar × 60 minuter, till priset för " + component_.one_time->price_by + ".";
    told_.steps.push_back({"Engångsbelopp", input, rule, amount_text(once.quantity), place()});
  }

  std::string granted_rule(const CountedStay& stay) const {
    if (stay.event == Event::utfort && stay.unpaid_days > 0) {
      const auto& less = std::get<GrantedLessAbsence>(component_.quantity);
      return "Frånvaro som är anmäld minst " + std::to_string(less.notice_days) + " dagar i förväg ersätts inte, annan frånvaro i högst " +
             std::to_string(less.most_paid_days) + " dagar från dagen efter det senaste besöket: " +
             quantity_text(Rational{stay.unpaid_days}, LineUnit::dag) + " räknas inte.";
    }
    if (stay.event == Event::utfort) return "Beviljad tid räknas, inte utförd.";
    return "Dagar med " + std::string{stay.event == Event::franvaro_planerad ? "planerad" : "oplanerad"} +
           " frånvaro ersätts efter beviljad tid" + (component_.absence_shares.empty() ? "." : " med en andel som beror på frånvarons dag (andel_per_frånvarodag).");
  }

  // "frånvarons dag 2–5, frånvaro 2024-07-10–2024-07-15, anmäld 2024-07-10, sjukhus": what is known of absence in the days of the stay.
  std::string absence_text(const CountedStay& stay) const {
    if (stay.event == Event::utfort && stay.unpaid_days == 0) return "";
    std::string written;
    if (const auto [first, last] = stay.absence_days; first > 0)
      written = "frånvarons dag " + std::to_string(first) + (last == first ? "" : "–" + std::to_string(last));
    for (const auto& absence : records_.absences) {
      const Period days{absence.from, absence.end.value_or(stay.days.end)};
      if (intersection(days, stay.days).is_empty()) continue;
      written = joined({written, "frånvaro " + (absence.end ? to_text(days) : "från " + to_text(days.from)),
                        absence.notified ? "anmäld " + to_text(*absence.notified) : "inte anmäld i förväg", absence.reason_text}, ", ");
    }
    return written;
  }

  void tell_stay(const CountedStay& stay) {
    const auto days = quantity_text(Rational{stay.active_days}, LineUnit::dag);
    if (key_.unit == LineUnit::minut) {
      const int paid = stay.active_days - stay.unpaid_days;
      std::string granted;
      for (const auto& decision : records_.decisions)
        if (decision.insats == stay.decision->insats && decision.granted && !refusal(decision) && !intersection(decision.active(), stay.days).is_empty())
          granted = joined({granted, granted_text(decision, key_.month, std::min(paid, intersection(decision.active(), stay.days).days()))}, " + ");
      told_.steps.push_back({"Beviljad tid", joined({std::string{text(stay.decision->insats)} + " " + to_text(stay.days) + ", " + days, granted, absence_text(stay)}, "; "),
                             granted_rule(stay), amount_text(stay.quantity), place()});
      summed_.push_back(told_.steps.size());
      return;
    }
    told_.steps.push_back({"Aktiva dagar", to_text(stay.days),
                           "Dagar i beslutets period, vistelsen och månaden.", days, place()});
    if (stay.hours) tell_level(stay);
    const auto rule = stay.hours ? level_rule(stay) : whole_month_rule(stay.active_days);
    if (rule.empty()) return;
    const auto& row = row_of(priced_, line_.version, line_.price.at);
    told_.steps.push_back({"Dagar eller hel månad", days + " av " + std::to_string(key_.month.days()), rule,
                           key_.unit == LineUnit::manad ? amount_text(Rational{1}) : days, place_text(priced_.file_of(line_.version), row.place)});
  }

  void tell_level(const CountedStay& stay) {
    const auto measure = std::get<MonthlyLevel>(component_.quantity).measure;
    const auto& row = row_of(priced_, line_.version, line_.price.at);
    std::string input = measure == LevelMeasure::granted ? "beviljade timmar" : "utförda timmar, högst de beviljade";
    if (!row.started_month_counts && stay.active_days != key_.month.days()) input += ", omräknade till hel månad";
    told_.steps.push_back({"Nivå", input, "Månadens timmar bestämmer nivån (mått: " + std::string{text(measure)} + ").",
                           number_text(*stay.hours) + " timmar: " + key_.selectors, place_text(priced_.file_of(line_.version), row.place)});
  }

  std::string level_rule(const CountedStay& stay) const {
    if (stay.active_days == key_.month.days()) return "Månadens alla dagar är aktiva: hel månad.";
    return row_of(priced_, line_.version, line_.price.at).started_month_counts ? "Påbörjad månad räknas som hel (påbörjad: ja)."
                                                                              : "Del av månad räknas efter dagar.";
  }

  std::string whole_month_rule(int active_days) const {
    const auto& row = row_of(priced_, line_.version, line_.price.at);
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
      for (const auto& part : priced_.counted)
        if (part.line == index_) by_day[part.slice.day] += part.quantity;
      input.clear();
      for (const auto& [day, quantity] : by_day)
        input = joined({input, to_text(day) + ": " + number_text(quantity) + " → " + number_text(rounded_to_step(quantity, *rounding))}, "; ");
    }
    told_.steps.push_back({"Avrundning per " + std::string{text(rounding->scope)}, input, rounding_text(*rounding),
                           amount_text(line_.rounded), place()});
  }

  void tell_held() {
    if (line_.held.is_zero()) return;
    std::string input;
    std::string visits;
    Rational in_visits{0};
    std::set<Insats> insatser;
    const auto tell = [&](const auto& counted, const std::string& name) {
      Rational held{0};
      for (const auto& part : priced_.slices_of(counted))
        if (part.line == index_) held += part.held;
      if (held.is_zero()) return;
      in_visits += held;
      insatser.insert(counted.decision->insats);
      visits = joined({visits, name + " " + amount_text(held)}, ", ");
    };
    for (const auto& counted : priced_.visits) tell(counted, records_.visits[counted.visit].id);
    for (const auto& counted : priced_.totals) tell(counted, "månadssumman");
    for (const auto& held : priced_.held)
      if (held.reason == HeldReason::over_beviljat && held.month == key_.month && insatser.contains(held.insats))
        input = joined({input, over_granted_text(priced_, records_, held, cap_of(component_))}, " ");
    if (in_visits != line_.held) visits = joined({visits, "avrundningen " + amount_text(line_.held - in_visits)}, ", ");
    told_.steps.push_back({"Över beviljat", joined({input, "På raden: " + visits + "."}, " "),
                           "Beviljat avrundas till hela minuter eller tillfällen. De senaste besöken hålls först. " + std::string{advice(HeldReason::over_beviljat)},
                           amount_text(line_.line.quantity) + " faktureras, " + amount_text(line_.held) + " hålls", ""});
  }

  // Where the price stands: the row, and the one that it is a percent of.
  std::string price_place() const {
    const auto at = component_.rows.empty() ? place() : place_text(priced_.file_of(line_.version), row_of(priced_, line_.version, line_.price.at).place);
    if (line_.price.figure == line_.price.at) return at;
    return joined({at, place_text(priced_.file_of(line_.version), row_of(priced_, line_.version, line_.price.figure).place)}, ", ");
  }

  std::string price_rule() const {
    if (component_.declaration) {
      const auto& declared = *component_.declaration;
      return "Deklarerad nivå, kommunen har ingen prislista: " + declared.basis + ". Intygad av " + declared.certified_by + " " + to_text(declared.day) + ".";
    }
    if (component_.rows.empty()) return "";
    const auto& value = row_of(priced_, line_.version, line_.price.at).value;
    if (const auto* share = std::get_if<PercentOf>(&value))
      return number_text(share->percent) + " % av priset för " + priced_.component(line_.version, line_.price.figure).id + " (procent_av).";
    if (const auto* passed = std::get_if<FeePassed>(&value))
      return "Den enskildes egen avgift för " + passed->fee + " (avgift)" +
             (passed->percent == Rational{100} ? "." : ", " + number_text(passed->percent) + " % av den.");
    if (priced_.agreement_of(line_.version) != nullptr) return "Enligt avtalet, i stället för nivåns eget pris.";
    return component_.is_supplement ? "Tillägg: betalas utöver grundpriset." : "";
  }

  void tell_amount() {
    const auto source = price_place();
    if (line_.not_paid) {
      told_.steps.push_back({"Pris", line_text(key_),
                             line_.price.state == PriceState::kronor ? (component_.absence_reasons.empty() ? "Dagen nämns inte i andel_per_frånvarodag och ersätts därför inte."
                                                                                                            : "Frånvarons orsak eller dag ersätts inte (orsak, andel_per_frånvarodag).")
                                                                     : (priced_.agreement_of(line_.version) != nullptr ? "Avtalet säger att detta inte ersätts (ersätts_inte)."
                                                                                                        : "Ersättningsnivån säger att detta inte ersätts (ersätts_inte)."),
                             "inget", source});
      told_.steps.push_back({"Belopp", "", "Raden visas men står inte på någon faktura.", kronor_text(Money{}), ""});
      return;
    }
    told_.steps.push_back({"Pris", line_text(key_), price_rule(), price_text(key_), source});
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
    if (priced_.version(line_.version).is_preliminary)
      told_.steps.push_back({"Preliminär nivå", "", "Nivån är inte fastställd: beloppet kan ändras och faktureras inte förrän den är det.", "ställs inte ut", ""});
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
  if (priced.lines.at(line).item != nullptr) return explain_extra_cost(priced, records, line, rules);
  return LineTold{priced, records, line, rules, clock, LineTold::Extent::whole}.told();
}

Explanation explain_amount(const PricedCase& priced, const CaseRecords& records, std::size_t line, const RuleBook& rules, const SwedishClock& clock) {
  if (priced.lines.at(line).item != nullptr) return explain_extra_cost(priced, records, line, rules);
  return LineTold{priced, records, line, rules, clock, LineTold::Extent::amount}.told();
}

}  // namespace hemvist
