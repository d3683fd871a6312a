#include "engine/pricing/price_case.hpp"

#include <algorithm>
#include <tuple>

#include "engine/pricing/case_lines.hpp"
#include "engine/pricing/granted_limit.hpp"
#include "engine/pricing/granted_time.hpp"
#include "engine/pricing/hold_over_granted.hpp"
#include "engine/pricing/price_extra_costs.hpp"
#include "engine/pricing/price_one_time.hpp"
#include "engine/pricing/price_stay.hpp"
#include "engine/pricing/price_total.hpp"
#include "engine/rules/tariff_words.hpp"

namespace hemvist {
namespace {

// The slots of a zone in every version of the level, found once per zone named.
class ZonePlaces {
public:
  explicit ZonePlaces(std::span<const TariffTable> tables) : tables_{tables} {}

  // A visit's own zone, else that of its beslut.
  VisitPlace place_of(std::string_view own_zone, const Decision& decision) {
    if (own_zone.empty()) return {slots_of(decision.zone), decision.zone};
    return {slots_of(own_zone), own_zone};
  }

private:
  std::span<const int> slots_of(std::string_view zone) {
    if (last_ != nullptr && *last_zone_ == zone) return *last_;
    auto found = slots_.find(zone);
    if (found == slots_.end()) {
      std::vector<int> slots;
      for (const auto& table : tables_) slots.push_back(table.zone_slot(zone));
      found = slots_.emplace(zone, std::move(slots)).first;
    }
    last_zone_ = &found->first;
    last_ = &found->second;
    return *last_;
  }

  std::span<const TariffTable> tables_;
  std::map<std::string, std::vector<int>, std::less<>> slots_;
  const std::string* last_zone_ = nullptr;
  const std::vector<int>* last_ = nullptr;
};

// Prices the records of one ärende, kind by kind, onto its lines.
class CasePricing {
public:
  CasePricing(PricedCase& priced, const CaseRecords& records, const RuleBook& rules, KommunCode kommun, std::span<const TariffTable> tables,
              const SwedishClock& clock, Month through)
      : priced_{priced}, records_{records}, all_tables_{tables}, tables_{tables.first(static_cast<std::size_t>(priced.level_versions()))}, clock_{clock},
        through_{through}, lines_{priced, rules, kommun}, places_{all_tables_}, absences_{records, clock}, kommun_{kommun}, approved_{records.approvals} {}

  void price() {
    for (std::size_t v = 0; v < records_.visits.size(); ++v) add_visit(v);
    for (std::size_t t = 0; t < records_.totals.size(); ++t) add_total(t);
    round_lines();
    add_stays();
    add_one_times();
    hold_over_granted(priced_, records_, approved_);
    price_extra_costs(priced_, records_, lines_, through_);
    sum_lines();
  }

private:
  void add_visit(std::size_t index) {
    const auto& visit = records_.visits[index];
    const auto day = clock_.day_of(visit.start);
    const auto month = Month::of(day);
    if (month > through_) return;
    const Rational minutes{visit.elapsed().count()};
    const auto admission = admit(visit, day, clock_.day_of(visit.end - std::chrono::minutes{1}), records_.decisions);
    if (const auto* held = std::get_if<HeldReason>(&admission)) {
      priced_.held.push_back({records_.arende, visit.id, visit.insats, month, *held, minutes, 0});
      return;
    }
    if (const auto* never = std::get_if<NotReimbursableReason>(&admission)) {
      priced_.not_reimbursable.push_back({records_.arende, visit.id, visit.insats, month, *never, minutes});
      return;
    }
    const auto& decision = *std::get<Admitted>(admission).decision;
    const auto agreed = version_agreed_for(visit, day);
    if (const auto refusal = agreed ? std::nullopt : cannot_be_priced(day)) return refuse(visit.id, visit.insats, month, *refusal);
    if (visit.status == VisitStatus::utfort) admitted_.push_back({index, &decision});
    if (const auto refusal = agreed ? price_by_agreement(visit, decision, *agreed)
                                    : price_visit(visit, decision, places_.place_of(visit.zone, decision), tables_, absences_, clock_, pricing_))
      return refuse(visit.id, visit.insats, month, *refusal);
    for (const auto& part : pricing_.parts)
      if (part.by_stay && visit.status == VisitStatus::utfort && !pays_by_stay(decision, part)) return refuse(visit.id, visit.insats, month, paid_under_other_insats(decision, part));
    const auto range = count(pricing_.parts);
    priced_.visits.push_back({index, &decision, pricing_.billed_from, pricing_.billed_end, range});
    const auto unpaid = unpaid_minutes(priced_.visits.back(), visit);
    if (!unpaid.is_zero())
      priced_.not_reimbursable.push_back({records_.arende, visit.id, visit.insats, month, NotReimbursableReason::ersatts_inte, unpaid});
  }

  // Of a cancelled visit that an agreement prices, on the day that the visit starts: its version. A cancellation is one happening, never cut between two.
  std::optional<int> version_agreed_for(const Visit& visit, Day day) const {
    const auto* agreement = agreement_on(priced_.agreements, day);
    if (agreement == nullptr || visit.status == VisitStatus::utfort) return std::nullopt;
    const int version = priced_.version_of(*agreement);
    if (!all_tables_[static_cast<std::size_t>(version)].selector().covers(visit.insats, *event_of(visit.status))) return std::nullopt;
    return version;
  }

  std::optional<Refusal> price_by_agreement(const Visit& visit, const Decision& decision, int version) {
    const auto index = static_cast<std::size_t>(version);
    const auto place = places_.place_of(visit.zone, decision);
    auto refusal = price_visit(visit, decision, {place.zone_slots.subspan(index, 1), place.zone}, all_tables_.subspan(index, 1), absences_, clock_, pricing_);
    for (auto& part : pricing_.parts) part.slice.version = version;
    // The place is in another file than that of the level.
    if (refusal) return Refusal{refusal->reason, ground_of(*priced_.agreement_of(version)) + ": " + refusal->detail};
    return std::nullopt;
  }

  // Whether the beslut itself comes to the component that pays the visit without counting it: one on a whole category may not.
  bool pays_by_stay(const Decision& decision, const VisitPart& part) {
    const auto version = static_cast<std::size_t>(part.slice.version);
    const auto plan = tables_[version].choose({decision.insats, Event::utfort, 0, places_.place_of("", decision).zone_slots[version], column_of(decision.performer, {})});
    return plan && (*plan)->component() == part.price->at.component;
  }

  Refusal paid_under_other_insats(const Decision& decision, const VisitPart& part) const {
    const auto& component = priced_.component(part.slice.version, part.price->at);
    return {UnpricedReason::beviljat_saknas, "beslut=" + std::string{text(decision.insats)} + ", komponent=" + component.id, component.place};
  }

  std::optional<Refusal> cannot_be_priced(Day day) const {
    if (!lines_.is_lawful_on(day)) return Refusal{UnpricedReason::lagrum_saknas, "dag=" + to_text(day)};
    if (priced_.tariff == nullptr) return Refusal{UnpricedReason::niva_saknas, "kommun=" + kommun_.text()};
    return std::nullopt;
  }

  void refuse(const std::string& visit, Insats insats, Month month, const Refusal& refusal) {
    priced_.unpriced.push_back({records_.arende, visit, insats, month, refusal.reason, refusal.detail, refusal.place});
  }

  // Puts the parts on their lines. Parts after the month `through` belong to a later run: a visit over its last midnight.
  CountedRange count(std::span<const VisitPart> parts) {
    CountedRange range{priced_.counted.size(), 0};
    for (const auto& part : parts) {
      if (Month::of(part.slice.day) > through_) break;
      auto price = *part.price;
      if (part.share != Rational{100}) price.percent = price.percent * part.share.value_or(Rational{0}) / Rational{100};
      const auto& component = priced_.component(part.slice.version, price.at);
      const auto line = part.by_stay ? no_line : lines_.line_on(part.slice.day, part.slice.version, price, unit_of(component));
      priced_.counted.push_back({part.slice, price.at, line, part.quantity, Rational{0}, part.is_supplement});
      ++range.count;
    }
    return range;
  }

  // Elapsed minutes that the level states are not paid (ersätts_inte), or rounds to none.
  Rational unpaid_minutes(const PricedVisit& counted, const Visit& visit) const {
    Rational minutes{0};
    if (counted.billed_end == counted.billed_from) return Rational{visit.elapsed().count()};
    for (const auto& part : priced_.slices_of(counted))
      if (!part.is_supplement && part.line != no_line && priced_.lines[part.line].not_paid) minutes += Rational{part.slice.length().count()};
    return minutes;
  }

  void add_total(std::size_t index) {
    const auto& total = records_.totals[index];
    if (total.month > through_) return;
    const auto minutes = Rational{total.minutes.value_or(0)};
    const auto hold = [&](HeldReason reason) { priced_.held.push_back({records_.arende, "", total.insats, total.month, reason, minutes, 0}); };
    const bool has_visits = std::any_of(records_.visits.begin(), records_.visits.end(), [&](const Visit& visit) {
      return visit.insats == total.insats && visit.status == VisitStatus::utfort && Month::of(clock_.day_of(visit.start)) == total.month;
    });
    if (has_visits) return hold(HeldReason::dubbelt_underlag);
    const auto admission = admit(total, records_.decisions);
    if (const auto* held = std::get_if<HeldReason>(&admission)) return hold(*held);
    if (const auto* never = std::get_if<NotReimbursableReason>(&admission)) {
      priced_.not_reimbursable.push_back({records_.arende, "", total.insats, total.month, *never, minutes});
      return;
    }
    const auto& decision = *std::get<Admitted>(admission).decision;
    const auto days = intersection(decision.active(), total.month.period());
    if (!is_one_case(total, decision)) return refuse("", total.insats, total.month, {UnpricedReason::besok_kravs, "besluten i månaden är olika"});
    if (const auto refusal = cannot_be_priced(days.from)) return refuse("", total.insats, total.month, *refusal);
    auto priced = price_total(total, decision, days, places_.place_of("", decision), tables_, clock_);
    if (const auto* refusal = std::get_if<Refusal>(&priced)) return refuse("", total.insats, total.month, *refusal);
    const auto range = count(std::get<std::vector<VisitPart>>(priced));
    priced_.totals.push_back({index, &decision, range});
    const auto slices = priced_.slices_of(priced_.totals.back());
    if (!slices.empty() && slices.front().line != no_line && priced_.lines[slices.front().line].not_paid)
      priced_.not_reimbursable.push_back({records_.arende, "", total.insats, total.month, NotReimbursableReason::ersatts_inte, minutes});
  }

  // Whether every beslut that the total may rest on prices it alike: nothing says which days the minutes belong to.
  bool is_one_case(const MonthlyTotal& total, const Decision& decision) const {
    return std::all_of(records_.decisions.begin(), records_.decisions.end(), [&](const Decision& other) {
      if (closeness(other.insats, total.insats) == Closeness::none || intersection(other.active(), total.month.period()).is_empty()) return true;
      return refusal(other) == refusal(decision) && other.zone == decision.zone && other.performer == decision.performer;
    });
  }

  const std::optional<RoundingStep>& rounding_of(const CaseLine& line) const { return priced_.component(line.version, line.price.at).rounding; }

  void round_lines() {
    std::map<std::pair<std::size_t, Day>, Rational> by_day;
    for (const auto& part : priced_.counted) {
      if (part.line == no_line) continue;
      auto& line = priced_.lines[part.line];
      line.counted += part.quantity;
      if (const auto& rounding = rounding_of(line); rounding && rounding->scope == RoundingScope::dag) by_day[{part.line, part.slice.day}] += part.quantity;
    }
    for (std::size_t l = 0; l < priced_.lines.size(); ++l) {
      auto& line = priced_.lines[l];
      line.rounded = line.counted;
      const auto& rounding = rounding_of(line);
      if (!rounding || rounding->scope == RoundingScope::besok) continue;
      if (rounding->scope == RoundingScope::manad) {
        line.rounded = rounded_to_step(line.counted, *rounding);
        continue;
      }
      line.rounded = Rational{0};
      for (auto day = by_day.lower_bound({l, Day::min()}); day != by_day.end() && day->first.first == l; ++day)
        line.rounded += rounded_to_step(day->second, *rounding);
    }
  }

  // Performed minutes of the levels that go by them, per insats of the beslut not above what it grants.
  DeliveredForLevels delivered_for_levels() {
    std::map<std::pair<Insats, Month>, std::map<LevelPlace, Rational>> performed;
    const auto add = [&](const Decision& decision, const CountedSlice& part, const Rational& minutes) {
      const auto* level = std::get_if<MonthlyLevel>(&priced_.component(part.slice.version, part.price).quantity);
      if (level == nullptr || level->measure != LevelMeasure::delivered) return;
      const auto month = Month::of(part.slice.day);
      performed[{decision.insats, month}][{month, part.slice.version, part.price.component}] += minutes;
    };
    for (const auto& counted : priced_.visits)
      if (records_.visits[counted.visit].status == VisitStatus::utfort)
        for (const auto& part : priced_.slices_of(counted)) add(*counted.decision, part, Rational{part.slice.length().count()});
    for (const auto& counted : priced_.totals)
      for (const auto& part : priced_.slices_of(counted)) add(*counted.decision, part, Rational{records_.totals[counted.total].minutes.value_or(0)});
    DeliveredForLevels delivered;
    for (auto& [group, places] : performed) {
      const auto limit = granted_in(records_.decisions, group.first, group.second.period()).minutes;
      Rational left{0};  // exact, as the hours of a part of a month are scaled up
      for (auto day = group.second.period().from; day < group.second.period().end; day += date::days{1})
        left += granted_on(records_.decisions, group.first, day).minutes;
      Rational performed_in_all{0};
      for (const auto& [place, minutes] : places) performed_in_all += minutes;
      left += approved_.take(group.first, group.second, GrantedUnit::minuter, performed_in_all - left);
      Rational over{0};
      for (auto& [place, minutes] : places) {
        const auto counted = limit ? std::min(left, minutes) : minutes;
        left -= counted;
        over += minutes - counted;
        delivered[place] += counted;
      }
      if (over >= Rational{1}) priced_.held.push_back({records_.arende, "", group.first, group.second, HeldReason::over_beviljat, Rational{round_half_up(over)}, 0});
    }
    return delivered;
  }

  void add_stays() {
    auto stays = price_stays(records_, tables_, absences_, delivered_for_levels(), through_);
    for (const auto& part : stays.parts) {
      if (!lines_.is_lawful_on(part.days.from)) {
        refuse("", part.decision->insats, part.month, {UnpricedReason::lagrum_saknas, "dag=" + to_text(part.days.from)});
        continue;
      }
      const auto line = lines_.line_on(part.days.from, part.version, part.price, part.unit, part.per, part.level);
      priced_.lines[line].counted += part.quantity;
      priced_.stays.push_back({part.decision, part.days, part.active_days, line, part.quantity, part.event, part.unpaid_days, part.hours, part.absence_days});
      if (priced_.lines[line].not_paid)
        priced_.not_reimbursable.push_back({records_.arende, "", part.decision->insats, part.month, NotReimbursableReason::ersatts_inte,
                                            part.unit == LineUnit::minut ? part.quantity : Rational{0}});
    }
    for (const auto& stay : priced_.stays) {
      auto& line = priced_.lines[stay.line];
      const auto& rounding = rounding_of(line);
      line.rounded = rounding ? rounded_to_step(line.counted, *rounding) : line.counted;
    }
    const auto append = [](auto& to, auto& from) { to.insert(to.end(), from.begin(), from.end()); };
    append(priced_.unpriced, stays.unpriced);
    append(priced_.held, stays.held);
    append(priced_.not_reimbursable, stays.not_reimbursable);
  }

  void add_one_times() {
    auto once = price_one_times(records_, admitted_, tables_, clock_, through_);
    for (const auto& part : once.parts) {
      if (!lines_.is_lawful_on(part.day)) continue;
      const auto line = lines_.line_on(part.day, part.version, part.price, unit_of(priced_.component(part.version, part.price.at)));
      priced_.lines[line].counted += part.quantity;
      priced_.lines[line].rounded = priced_.lines[line].counted;
      priced_.one_times.push_back({part.decision, part.day, part.visit, line, part.quantity});
      if (part.visit) pay_by_one_time(*part.visit, *part.decision);
    }
    priced_.unpriced.insert(priced_.unpriced.end(), once.unpriced.begin(), once.unpriced.end());
  }

  // A visit that has no price of its own but brings about a one-time amount is paid by that.
  void pay_by_one_time(std::size_t index, const Decision& decision) {
    const auto& visit = records_.visits[index];
    const auto is_hole = [&](const Unpriced& unpriced) { return unpriced.visit == visit.id && unpriced.reason == UnpricedReason::hal; };
    if (std::erase_if(priced_.unpriced, is_hole) > 0) priced_.visits.push_back({index, &decision, visit.start, visit.end, {}});
  }

  void sum_lines() {
    std::vector<std::size_t> seen;
    for (const auto& counted : priced_.visits) {
      seen.clear();
      for (const auto& part : priced_.slices_of(counted)) {
        if (part.line == no_line || part.quantity.is_zero() || part.held == part.quantity) continue;
        if (std::find(seen.begin(), seen.end(), part.line) != seen.end()) continue;
        seen.push_back(part.line);
        ++priced_.lines[part.line].line.visits;
      }
    }
    for (auto& line : priced_.lines) {
      line.line.quantity = line.rounded - line.held;
      line.line.amount = line.not_paid ? Money{} : amount_of(line.line.key, line.line.quantity);
    }
  }

  PricedCase& priced_;
  const CaseRecords& records_;
  std::span<const TariffTable> all_tables_;  // also those of agreements
  std::span<const TariffTable> tables_;
  const SwedishClock& clock_;
  Month through_;
  CaseLines lines_;
  ZonePlaces places_;
  AbsenceDays absences_;
  KommunCode kommun_;
  ApprovedLeft approved_;
  VisitPricing pricing_{};
  std::vector<AdmittedVisit> admitted_;
};

std::vector<Overlap> overlaps_in(const CaseRecords& records) {
  std::vector<const Visit*> in_time;
  for (const auto& visit : records.visits)
    if (visit.status == VisitStatus::utfort) in_time.push_back(&visit);
  std::sort(in_time.begin(), in_time.end(),
            [](const Visit* a, const Visit* b) { return std::tie(a->start, a->id) < std::tie(b->start, b->id); });
  std::vector<Overlap> overlaps;
  const Visit* latest_ending = nullptr;
  for (const auto* visit : in_time) {
    if (latest_ending != nullptr && visit->start < latest_ending->end)
      overlaps.push_back({records.arende, latest_ending->id, visit->id});
    if (latest_ending == nullptr || visit->end > latest_ending->end) latest_ending = visit;
  }
  return overlaps;
}

}  // namespace

CasePricer::CasePricer(const RuleBook& rules) : rules_{&rules} {
  for (const auto& [kommun, tariff] : rules.tariffs) {
    auto& tables = tables_[kommun];
    tables.reserve(tariff.versions.size());
    for (const auto& version : tariff.versions) {
      if (!version.great_holidays.empty())
        own_calendars_.push_back(std::make_shared<const Calendar>(rules.calendar.with_great_holidays(version.great_holidays)));
      tables.emplace_back(version, version.great_holidays.empty() ? rules.calendar : *own_calendars_.back());
    }
  }
  for (const auto& [kommun, agreements] : rules.agreements)
    for (const auto& agreement : agreements) tables_[kommun].emplace_back(agreement.cancellations, rules.calendar);
}

PricedCase CasePricer::price(const CaseRecords& records, Month through) const {
  PricedCase priced{records.arende};
  if (records.decisions.empty()) return priced;
  const auto kommun = records.decisions.front().bosattningskommun;
  std::span<const TariffTable> tables;
  if (const auto found = rules_->tariffs.find(kommun); found != rules_->tariffs.end()) priced.tariff = &found->second;
  if (const auto found = rules_->agreements.find(kommun); found != rules_->agreements.end()) priced.agreements = found->second;
  if (const auto found = tables_.find(kommun); found != tables_.end()) tables = found->second;
  CasePricing{priced, records, *rules_, kommun, tables, clock_, through}.price();
  priced.overlaps = overlaps_in(records);
  return priced;
}

}  // namespace hemvist
