#include <algorithm>
#include <stdexcept>

#include "engine/pricing/explain_words.hpp"
#include "engine/records/record_words.hpp"
#include "engine/rules/tariff_words.hpp"

namespace hemvist {
namespace {

template <class Entry>
const Entry* of_visit(const std::vector<Entry>& entries, std::string_view visit) {
  const auto found = std::find_if(entries.begin(), entries.end(), [&](const Entry& entry) { return entry.visit == visit; });
  return found == entries.end() ? nullptr : &*found;
}

std::string role_of(NotReimbursableReason reason) { return reason == NotReimbursableReason::akut ? "akut" : "ersättning"; }

// Tells one visit of a case.
class VisitTold {
public:
  VisitTold(const PricedCase& priced, const CaseRecords& records, const Visit& visit, const RuleBook& rules, const SwedishClock& clock)
      : priced_{priced}, records_{records}, visit_{visit}, rules_{rules}, clock_{clock}, day_{clock.day_of(visit.start)} {
    told_.title = "Besök " + visit.id + " i ärende " + records.arende.text();
    tell_records();
    const auto counted = std::find_if(priced.visits.begin(), priced.visits.end(),
                                      [&](const PricedVisit& v) { return &records.visits[v.visit] == &visit; });
    if (counted != priced.visits.end()) {
      tell_admission();
      tell_length(*counted);
      if (counted->range.count == 0) tell_one_time(counted->visit);
      for (std::size_t i = 0; i < counted->range.count; ++i) tell_slice(*counted, i);
      tell_rest(*counted);
    } else if (const auto* held = of_visit(priced.held, visit.id)) {
      tell_end("Hålls", std::string{code_text(held->reason)}, decisions_text(), std::string{advice(held->reason)});
    } else if (const auto* never = of_visit(priced.not_reimbursable, visit.id)) {
      const auto* provision = rules.law.in_force(role_of(never->reason), day_);
      cite(told_, provision);
      tell_end("Ej ersättningsgill", std::string{code_text(never->reason)}, "", std::string{advice(never->reason)},
               provision == nullptr ? "" : provision->designation);
    } else if (const auto* unpriced = of_visit(priced.unpriced, visit.id)) {
      tell_admission();
      cite_day();
      const auto place = priced.tariff != nullptr && unpriced->place.line > 0 ? place_text(priced.tariff->file_name, unpriced->place) : "";
      tell_end("Oprissat", std::string{code_text(unpriced->reason)}, unpriced->detail, std::string{advice(unpriced->reason)}, place);
    } else {
      tell_end("Inte beräknat", "senare månad", "", "Besöket ligger efter den sista månad som har beräknats.");
    }
    for (const auto& overlap : priced.overlaps)
      if (overlap.visit == visit.id || overlap.other == visit.id)
        tell_end("Varning", "överlappar", "besök " + (overlap.visit == visit.id ? overlap.other : overlap.visit),
                 "Två besök i ärendet är utförda samtidigt. Kontrollera tiderna.");
  }

  Explanation told() && { return std::move(told_); }

private:
  void tell_end(std::string name, std::string output, std::string input, std::string rule, std::string source = "") {
    told_.steps.push_back({std::move(name), std::move(input), std::move(rule), std::move(output), std::move(source)});
  }

  void tell_records() {
    std::string place = visit_.zone.empty() ? "" : "zon " + visit_.zone;
    if (visit_.performed_by) place = joined({place, "utförd av " + std::string{text(*visit_.performed_by)}}, ", ");
    const auto input = joined({std::string{text(visit_.insats)}, timed_span_text(visit_.start, visit_.end, clock_), std::string{text(visit_.status)},
                               visit_.staff > 1 ? std::to_string(visit_.staff) + " utförare" : "",
                               visit_.shared_with.empty() ? "" : "delat med " + visit_.shared_with,
                               visit_.count == Rational{1} ? "" : "antal " + number_text(visit_.count), place},
                              ", ");
    tell_end("Registrerat besök", minutes_text(visit_.elapsed()), input + ", version " + std::to_string(visit_.version),
             "Hela minuter: sekunder har strukits vid inläsningen.");
  }

  // Every beslut that names the insats, whether it holds for the day or not.
  std::string decisions_text() const {
    std::string written;
    for (const auto& decision : records_.decisions)
      if (closeness(decision.insats, visit_.insats) != Closeness::none) written = joined({written, decision_text(decision)}, "; ");
    return written.empty() ? "inget beslut i ärendet nämner " + std::string{text(visit_.insats)} : written;
  }

  void tell_admission() {
    const auto admission = admit(visit_, day_, day_, records_.decisions);
    const auto* admitted = std::get_if<Admitted>(&admission);
    if (admitted == nullptr) throw std::invalid_argument("explain_visit: not the records that were priced");
    const auto& decision = *admitted->decision;
    const auto* execution = rules_.law.in_force("verkställighet", day_);
    tell_end("Beslut och begäran", "begäran " + to_text(*decision.requested),
             decision_text(decision) + (decision.decided ? ", beslutat " + to_text(*decision.decided) : ""),
             "Verkställs på begäran av bosättningskommunen.", execution == nullptr ? "" : execution->designation);
    cite(told_, execution);
  }

  void cite_day() {
    cite(told_, rules_.law.in_force("ersättning", day_));
    if (priced_.tariff == nullptr) return;
    if (const auto* version = version_on(*priced_.tariff, day_)) cite(told_, *priced_.tariff, *version);
  }

  void tell_length(const PricedVisit& counted) {
    const auto parts = priced_.slices_of(counted);
    const bool is_planned = !parts.empty() && std::holds_alternative<PlannedVisitTime>(priced_.component(parts.front().slice.version, parts.front().price).quantity);
    if (is_planned)
      tell_end("Planerad tid", minutes_text(visit_.planned->end - visit_.planned->start), timed_span_text(visit_.planned->start, visit_.planned->end, clock_),
               "Nivån räknar planerad tid, inte utförd (mängd: planerad_tid).");
    if (counted.billed_end == (is_planned ? visit_.planned->end : visit_.end)) return;
    if (parts.empty()) {
      tell_end("Längd efter avrundning", minutes_text(counted.billed_end - counted.billed_from), "", "Avrundningen lämnar ingen tid att ersätta.");
      return cite_day();
    }
    const auto& component = priced_.component(parts.front().slice.version, parts.front().price);
    tell_end("Längd efter avrundning", minutes_text(counted.billed_end - counted.billed_from), span_text(counted.billed_from, counted.billed_end, clock_),
             visit_length_rule(component), place_text(priced_.file_of(parts.front().slice.version), component.place));
  }

  // A visit without a price of its own, which brings about a one-time amount.
  void tell_one_time(std::size_t visit) {
    for (const auto& once : priced_.one_times) {
      if (once.visit != visit) continue;
      const auto& line = priced_.lines[once.line];
      const auto& component = priced_.component(line.version, line.price.at);
      tell_end("Engångsbelopp", quantity_text(once.quantity, line.line.key.unit) + " på raden " + line_text(line.line.key) + ", " + price_text(line.line.key), "",
               "Betalas en gång i ärendet (engång).", place_text(priced_.file_of(line.version), component.place));
      cite(told_, line.provision);
    }
    cite_day();
  }

  std::string zone_text(const TariffVersion& version, const Decision& decision) const {
    if (zones_of(version).empty()) return "";
    if (!visit_.zone.empty()) return "zon " + visit_.zone + " (enligt besöket)";
    if (!decision.zone.empty()) return "zon " + decision.zone + " (enligt beslutet)";
    if (const auto* named = std::get_if<ZoneNamed>(&version.zone_outside))
      return "zon " + named->zone + " (enligt nivån: zon_utanför_kommunen)";
    return "priset beror inte på zon";
  }

  std::string performer_text(const TariffVersion& version, const PriceRow& row, const Decision& decision) const {
    if (!names_performer(version)) return "";
    if (decision.performer) return "utförare " + std::string{text(*decision.performer)} + " (enligt beslutet)";
    if (!row.performer) return "priset beror inte på utförare";
    const auto named = "utförare " + std::string{text(*row.performer)};
    if (*row.performer == Performer::annan_kommun) return named + " (raden för annan kommun)";
    if (version.foreign_column == ForeignColumn::utforarens_regi)
      return named + " (enligt besöket och nivån: annan_kommun_räknas_som: utförarens_regi)";
    return named + " (enligt nivån: annan_kommun_räknas_som)";
  }

  // Of a meal over a version change the later part keeps the earlier version, and has no dygnsdel there.
  std::string daypart_text(const TariffVersion& version, const VisitSlice& slice) const {
    if (version.dayparts.empty() || version_on(*priced_.tariff, slice.day) != &version) return "";
    return "dygnsdel " + version.dayparts.at(static_cast<std::size_t>(slice.daypart)).name;
  }

  std::string border_text(const TariffVersion& version, const PricedVisit& counted) const {
    if (version.dayparts.empty()) return "";
    if (version.border == BorderRule::start) return "Dygnsdelen är den som besöket börjar i (besök_över_gräns: start).";
    const auto parts = priced_.slices_of(counted);
    const bool is_cut = std::any_of(parts.begin(), parts.end(), [&](const CountedSlice& part) { return part.slice.from != parts.front().slice.from; });
    return version.border == BorderRule::divide && is_cut ? "Delat vid gränsen (besök_över_gräns: dela)." : "";
  }

  std::string agreement_text(const CountedSlice& part) const {
    const auto* agreement = priced_.agreement_of(part.slice.version);
    return agreement == nullptr ? "" : "Enligt " + ground_of(*agreement) + ", i stället för nivån.";
  }

  // Why a part counts nothing on a line of its own.
  std::string nothing_text(const CountedSlice& part, const Component& component) const {
    if (part.line == no_line) return "räknas inte för sig: insatsen ersätts efter beslutet (mängd: " + std::string{text(component.quantity)} + ")";
    return "räknas redan i en tidigare del";
  }

  void tell_slice(const PricedVisit& counted, std::size_t index) {
    const auto& part = priced_.slices_of(counted)[index];
    const auto& version = priced_.version(part.slice.version);
    const auto& component = priced_.component(part.slice.version, part.price);
    const auto& row = row_of(priced_, part.slice.version, part.price);
    auto output = nothing_text(part, component);
    if (part.line != no_line && !part.quantity.is_zero()) {
      const auto& line = priced_.lines[part.line];
      output = quantity_text(part.quantity, line.line.key.unit) + " på raden " + line_text(line.line.key) + ", " + line.line.key.month.text() +
               (line.not_paid ? ": ersätts inte" : ", " + price_text(line.line.key));
      if (line.line.key.percent != Rational{100} && !line.not_paid) output += " × " + number_text(line.line.key.percent) + " %";
      if (!part.held.is_zero())
        output += ", varav " + quantity_text(part.held, line.line.key.unit) + " hålls: " + std::string{code_text(HeldReason::over_beviljat)};
    }
    if (!part.is_supplement) ++parts_told_;
    tell_end(part.is_supplement ? "Tillägg " + component.id : "Del " + std::to_string(parts_told_), std::move(output),
             joined({timed_span_text(part.slice.from, part.slice.end, clock_), daypart_text(version, part.slice),
                     zone_text(version, *counted.decision), performer_text(version, row, *counted.decision)},
                    ", "),
             joined({agreement_text(part), part.is_supplement ? "" : border_text(version, counted), part.quantity.is_zero() ? "" : counting_rule(component, visit_)}, " "),
             place_text(priced_.file_of(part.slice.version), component, row));
    cite(told_, priced_, part.slice.version);
    cite(told_, part.line != no_line ? priced_.lines[part.line].provision : rules_.law.in_force("ersättning", part.slice.day));
  }

  void tell_rest(const PricedVisit& counted) {
    const auto parts = priced_.slices_of(counted);
    if (parts.empty()) return;
    if (const auto told_to = parts.back().slice.end; told_to != counted.billed_end)
      tell_end("Rest", "räknas i en senare månad", timed_span_text(told_to, counted.billed_end, clock_), "");
  }

  const PricedCase& priced_;
  const CaseRecords& records_;
  const Visit& visit_;
  const RuleBook& rules_;
  const SwedishClock& clock_;
  Day day_;
  int parts_told_ = 0;
  Explanation told_;
};

}  // namespace

Explanation explain_visit(const PricedCase& priced, const CaseRecords& records, std::string_view visit_id, const RuleBook& rules,
                          const SwedishClock& clock) {
  const auto visit = std::find_if(records.visits.begin(), records.visits.end(), [&](const Visit& v) { return v.id == visit_id; });
  if (visit == records.visits.end()) throw std::out_of_range("explain_visit: the records have no such visit");
  return VisitTold{priced, records, *visit, rules, clock}.told();
}

}  // namespace hemvist
