#include "engine/pricing/explain_granted.hpp"

#include "engine/pricing/explain_words.hpp"
#include "engine/pricing/granted_limit.hpp"
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

// What was performed under the beslut on `insats` in the month, on all lines: minutes, or occasions (portions and call-outs, else visits).
class Performed {
public:
  Performed(const PricedCase& priced, Insats insats, Month month, bool in_occasions)
      : priced_{priced}, insats_{insats}, month_{month}, in_occasions_{in_occasions} {}

  Rational sum(const CaseRecords& records) {
    for (const auto& counted : priced_.visits) {
      const auto& visit = records.visits[counted.visit];
      if (visit.status == VisitStatus::utfort) add(counted, Rational{visit.elapsed().count()}, Rational{1});
    }
    for (const auto& counted : priced_.totals)
      add(counted, Rational{records.totals[counted.total].minutes.value_or(0)}, records.totals[counted.total].count.value_or(Rational{0}));
    return sum_;
  }

private:
  template <class Priced>
  void add(const Priced& counted, const Rational& whole, const Rational& occasions_else) {
    if (counted.decision->insats != insats_) return;
    Rational minutes{0};
    Rational occasions{0};
    bool counts = false;
    for (const auto& part : priced_.slices_of(counted)) {
      if (part.is_supplement || Month::of(part.slice.day) != month_ || part.quantity.is_zero()) continue;
      const auto& component = priced_.component(part.slice.version, part.price);
      counts = true;
      minutes += counts_once(component) ? whole : part.quantity;
      if (std::holds_alternative<Occasions>(component.quantity)) occasions += part.quantity;
    }
    if (counts) sum_ += !in_occasions_ ? minutes : (occasions.is_zero() ? occasions_else : occasions);
  }

  const PricedCase& priced_;
  Insats insats_;
  Month month_;
  bool in_occasions_;
  Rational sum_{0};
};

int approved_in(std::span<const Approval> approvals, Insats insats, Month month, GrantedUnit unit) {
  for (const auto& approval : approvals)
    if (approval.insats == insats && approval.month == month && approval.unit == unit) return approval.amount;
  return 0;
}

}  // namespace

std::string granted_text(const Decision& decision, Month month, int days) {
  const auto& granted = *decision.granted;
  const auto amount = granted_amount(granted) + " per " + std::string{text(granted.per)} + " × " + quantity_text(Rational{days}, LineUnit::dag);
  switch (granted.per) {
    case GrantedPer::dag: return amount;
    case GrantedPer::vecka: return amount + " / 7";
    case GrantedPer::manad: return amount + " / " + std::to_string(month.days());
    case GrantedPer::beslut: return amount + " / " + std::to_string(decision.active().days());
  }
  return amount;
}

std::string granted_text(const CaseRecords& records, Insats insats, Month month) {
  std::string granted;
  for (const auto& decision : records.decisions)
    if (const auto active = intersection(decision.active(), month.period());
        decision.insats == insats && decision.granted && !refusal(decision) && !active.is_empty())
      granted = joined({granted, granted_text(decision, month, active.days())}, " + ");
  return granted;
}

std::string over_granted_text(const PricedCase& priced, const CaseRecords& records, const Held& held, const Cap& cap) {
  const auto insats = std::string{text(held.insats)};
  if (cap.per == CapPeriod::vecka)
    return "Taket i " + insats + " är " + number_text(cap.factor) + " × beviljad tid per vecka (tak). Över taket i månaden: " +
           (held.occasions > 0 ? quantity_text(Rational{held.occasions}, LineUnit::tillfalle) : quantity_text(held.minutes, LineUnit::minut)) + ".";
  const auto limit = granted_in(records.decisions, held.insats, held.month.period(), cap.factor);
  if (!limit.minutes && !limit.occasions) return "";
  const auto unit = limit.occasions ? LineUnit::tillfalle : LineUnit::minut;
  const Rational total{limit.occasions ? *limit.occasions : *limit.minutes};
  const Rational approved{approved_in(records.approvals, held.insats, held.month, limit.occasions ? GrantedUnit::tillfallen : GrantedUnit::minuter)};
  const Rational over = limit.occasions ? Rational{held.occasions} : held.minutes;
  const auto done = Performed{priced, held.insats, held.month, limit.occasions.has_value()}.sum(records);
  auto granted = granted_text(records, held.insats, held.month);
  if (cap.factor != Rational{1}) granted = number_text(cap.factor) + " × (" + granted + ")";
  return "Beviljat i " + insats + ": " + granted + " = " + quantity_text(total, unit) + ". " +
         (approved.is_zero() ? "" : "Godkänt därutöver: " + quantity_text(approved, unit) + ". ") + "Utfört: " + quantity_text(done, unit) +
         ". Över beviljat" + (done - total - approved == over ? "" : ", med avrundning och hela besök inräknade") + ": " + quantity_text(over, unit) + ".";
}

}  // namespace hemvist
