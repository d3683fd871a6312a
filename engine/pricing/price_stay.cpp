#include "engine/pricing/price_stay.hpp"

#include <algorithm>
#include <set>

#include "engine/pricing/granted_runs.hpp"
#include "engine/pricing/granted_time.hpp"

namespace hemvist {
namespace {

bool runs_by_day(Insats insats) { return insats == Insats::trygghetslarm; }

// The active days of one insats in one month that fall in one version, zone and column of the price list.
struct ActiveSegment {
  const Decision* decision;  // the first that is active
  int version;               // −1: no level is known
  Period days;
  std::vector<Day> each{};
};

std::vector<ActiveSegment> segments_in(Month month, Insats insats, const CaseRecords& records, std::span<const TariffTable> tables) {
  std::vector<ActiveSegment> segments;
  for (auto day = month.period().from; day < month.period().end; day += date::days{1}) {
    const auto active = std::find_if(records.decisions.begin(), records.decisions.end(), [&](const Decision& decision) {
      return decision.insats == insats && !refusal(decision) && decision.active().contains(day);
    });
    if (active == records.decisions.end()) continue;
    const int version = version_index(tables, day);
    const auto is_same_place = [&](const ActiveSegment& before) {
      return before.version == version && before.decision->zone == active->zone && before.decision->performer == active->performer;
    };
    if (segments.empty() || !is_same_place(segments.back())) segments.push_back({&*active, version, {day, day}});
    segments.back().days.end = day + date::days{1};
    segments.back().each.push_back(day);
  }
  return segments;
}

Event event_of(const OneAbsence& absence) { return absence.is_planned ? Event::franvaro_planerad : Event::franvaro_oplanerad; }

bool is_granted_time(const Component& component) {
  return std::holds_alternative<GrantedTime>(component.quantity) || std::holds_alternative<GrantedLessAbsence>(component.quantity);
}

// One level of one month: all insatser of its component together.
struct LevelGroup {
  const Decision* decision;
  CellPrice price;
  std::set<Day> days{};
  Rational minutes{0};        // rounded once per insats, as granted time is
  Rational exact_minutes{0};  // what a part of a month is scaled up from
  Insats insats{};
  std::set<Insats> counted_whole{};  // insatser whose whole month is in the minutes already
  bool is_refused = false;
};

class StayPricer {
public:
  StayPricer(const CaseRecords& records, std::span<const TariffTable> tables, const AbsenceDays& absences, const DeliveredForLevels& delivered)
      : records_{records}, tables_{tables}, absences_{absences}, delivered_{delivered} {}

  void price_month(Insats insats, Month month) {
    insats_ = insats;
    month_ = month;
    started_month_is_counted_ = false;
    earlier_days_are_counted_ = false;
    by_base_.emplace(month);
    by_supplement_.clear();
    for (const auto& segment : segments_in(month, insats, records_, tables_)) price_segment(segment);
    keep(std::move(*by_base_).parts());
    for (auto& [id, runs] : by_supplement_) keep(std::move(runs).parts());
  }

  void finish_month(Month month) {
    month_ = month;
    std::set<std::string> started;  // a started month that counts whole is paid by its first version
    for (auto& [place, group] : levels_)
      if (!group.is_refused) price_level(place.first, group, started);
    levels_.clear();
  }

  // Whether a beslut on the insats must be told of when it cannot be billed: no visit will.
  bool pays_without_visits(Insats insats) const {
    return runs_by_day(insats) || std::any_of(tables_.begin(), tables_.end(), [&](const TariffTable& t) { return t.may_count_stay(insats); });
  }

  StayPricing pricing;

private:
  void refuse(UnpricedReason reason, std::string detail) {
    pricing.unpriced.push_back({records_.arende, "", insats_, month_, reason, std::move(detail)});
  }
  void keep(std::vector<StayPart> parts) { pricing.parts.insert(pricing.parts.end(), parts.begin(), parts.end()); }

  void price_segment(const ActiveSegment& segment) {
    if (segment.version < 0) {
      if (runs_by_day(insats_)) refuse(UnpricedReason::niva_saknas, "dag=" + to_text(segment.days.from));
      return;
    }
    const auto& table = tables_[static_cast<std::size_t>(segment.version)];
    const auto& zone = segment.decision->zone;
    PriceQuestion question{insats_, Event::utfort, 0, table.zone_slot(zone), column_of(segment.decision->performer, {})};
    const auto chosen = table.choose(question);
    if (!chosen && (runs_by_day(insats_) || table.may_count_stay(insats_))) refuse(chosen.error(), table.describe(question, zone));
    if (!chosen || !counts_stay(table.component((*chosen)->prices.front().at)))
      price_granted(segment, table, question, nullptr, true);  // days of absence may be paid all the same
    if (!chosen) return;
    for (std::size_t p = 0; p < (*chosen)->prices.size(); ++p) {
      const auto& price = (*chosen)->prices[p];
      const auto& component = table.component(price.at);
      if (!counts_stay(component)) continue;
      if (price.state == PriceState::unknown) refuse(UnpricedReason::okant, table.describe(question, zone));
      else if (price.state == PriceState::fee_unknown) refuse(UnpricedReason::avgift_saknas, "komponent=" + component.id);
      else if (is_granted_time(component)) price_granted(segment, table, question, &price, p < (*chosen)->base_count);
      else if (std::holds_alternative<MonthlyLevel>(component.quantity)) gather_level(segment, table, price);
      else count_days(segment, table, price);
    }
  }

  void count_days(const ActiveSegment& segment, const TariffTable& table, CellPrice price) {
    const auto& component = table.component(price.at);
    const auto& row = table.row(price.at);
    const int count = static_cast<int>(segment.each.size());
    const bool whole = count == month_.days();
    StayPart part{segment.decision, month_, segment.version, price, segment.days, count, LineUnit::dag, {}, Rational{count}};
    const auto take_month = [&part] {
      part.unit = LineUnit::manad;
      part.quantity = Rational{1};
    };
    if (std::holds_alternative<ActiveMonths>(component.quantity)) {
      if (started_month_is_counted_) return;
      // Days that another version has been paid for are not paid again.
      const bool started_counts = row.started_month_counts && !earlier_days_are_counted_;
      if (whole || started_counts) take_month();
      started_month_is_counted_ = started_counts;
    } else if (price.state == PriceState::kronor && row.whole_month) {
      const auto by_day = Money::from_ore(price.price.ore() * count);
      const bool dearer = by_day > row.whole_month->price;
      if (!whole && dearer && row.whole_month->cap == CapRule::unknown)
        return refuse(UnpricedReason::tak_okant, std::to_string(count) + " dagar=" + to_decimal_text(by_day) +
                                                     ", hel_månad=" + to_decimal_text(row.whole_month->price));
      if (whole || (dearer && row.whole_month->cap == CapRule::yes)) {
        take_month();
        part.per = Per::manad;
        part.price.price = row.whole_month->price;
      }
    }
    earlier_days_are_counted_ = true;
    pricing.parts.push_back(std::move(part));
  }

  // `price`: of the base or of a supplement; null: the insats is paid by its visits, and only days of absence are granted time.
  void price_granted(const ActiveSegment& segment, const TariffTable& table, PriceQuestion question, const CellPrice* price, bool is_base) {
    if (price == nullptr && (!table.prices_absence() || absences_.is_empty())) return;
    auto& runs = is_base ? *by_base_ : by_supplement_.try_emplace(table.component(price->at).id, month_).first->second;
    for (const auto day : segment.each) {
      const auto* absence = absences_.on(day);
      RunKey key{segment.decision, segment.version, price != nullptr ? *price : CellPrice{}, Event::utfort};
      if (absence != nullptr && is_base) {
        question.event = event_of(*absence);
        const auto of_absence = absence_price(table, question, *absence, day);
        if (const auto* reason = std::get_if<UnpricedReason>(&of_absence))
          return refuse(*reason, table.describe(question, segment.decision->zone));
        if (const auto& paid = std::get<std::optional<CellPrice>>(of_absence)) {
          key.price = *paid;
          key.event = question.event;
          key.absence_day = day_number(*absence, day);
        }
      }
      if (price == nullptr && key.event == Event::utfort) continue;
      const auto granted = granted_on(records_.decisions, insats_, day);
      if (granted.not_said || !granted.by_time || granted.by_occasion)
        return refuse(UnpricedReason::beviljat_saknas, "komponent=" + table.component(key.price.at).id);
      const auto* less = price != nullptr ? std::get_if<GrantedLessAbsence>(&table.component(price->at).quantity) : nullptr;
      const bool is_unpaid = less != nullptr && key.event == Event::utfort && absence != nullptr && hemvist::is_unpaid(*less, *absence, day);
      runs.add(day, key, is_unpaid ? Rational{0} : granted.minutes, is_unpaid);
    }
  }

  // What a day of absence is paid by granted time: the price with the percent of the day in it; none: not that way.
  static std::variant<std::optional<CellPrice>, UnpricedReason> absence_price(const TariffTable& table, const PriceQuestion& question,
                                                                              const OneAbsence& absence, Day day) {
    const auto chosen = table.choose(question);
    if (!chosen && chosen.error() != UnpricedReason::hal) return chosen.error();
    if (!chosen) return std::nullopt;
    auto price = (*chosen)->prices.front();
    const auto& component = table.component(price.at);
    if (!is_granted_time(component)) return std::nullopt;
    if (price.state == PriceState::unknown) return UnpricedReason::okant;
    if (price.state == PriceState::fee_unknown) return UnpricedReason::avgift_saknas;
    const auto pays = pays_reason(component, &absence);
    if (!pays) return UnpricedReason::orsak_saknas;
    const auto share = *pays ? share_of_day(component, &absence, day) : std::nullopt;
    price.percent = price.percent * share.value_or(Rational{0}) / Rational{100};
    return std::optional{price};
  }

  std::vector<Day> all_active_days() const {
    std::vector<Day> days;
    for (const auto& segment : segments_in(month_, insats_, records_, tables_)) days.insert(days.end(), segment.each.begin(), segment.each.end());
    return days;
  }

  void gather_level(const ActiveSegment& segment, const TariffTable& table, const CellPrice& price) {
    auto& group = levels_.try_emplace({segment.version, price}, LevelGroup{segment.decision, price, {}, Rational{0}, Rational{0}, insats_, {}, false}).first->second;
    group.days.insert(segment.each.begin(), segment.each.end());
    if (price.state != PriceState::level) return;
    if (std::get<MonthlyLevel>(table.component(price.at).quantity).measure == LevelMeasure::delivered) return;
    Rational minutes{0};
    // A started month that counts whole goes by all its hours, also those before another version.
    const bool counts_whole = table.row(price.at).started_month_counts;
    if (counts_whole && !group.counted_whole.insert(insats_).second) return;
    const auto counts = counts_whole ? all_active_days() : segment.each;
    for (const auto day : counts) {
      const auto granted = granted_on(records_.decisions, insats_, day);
      if (granted.not_said || !granted.by_time || granted.by_occasion) {
        group.is_refused = true;
        return refuse(UnpricedReason::beviljat_saknas, "komponent=" + table.component(price.at).id);
      }
      minutes += granted.minutes;
    }
    group.minutes += Rational{round_half_up(minutes)};
    group.exact_minutes += minutes;
  }

  void price_level(int version, LevelGroup& group, std::set<std::string>& started) {
    const auto& table = tables_[static_cast<std::size_t>(version)];
    const auto& component = table.component(group.price.at);
    const auto& row = table.row(group.price.at);
    const int days = static_cast<int>(group.days.size());
    const bool whole = days == month_.days();
    insats_ = group.insats;
    if (std::get<MonthlyLevel>(component.quantity).measure == LevelMeasure::delivered) {
      for (const auto& [place, minutes] : delivered_) {
        const bool is_own = place.version == version && place.component == group.price.at.component;
        const auto& other = tables_[static_cast<std::size_t>(place.version)].version().components[static_cast<std::size_t>(place.component)];
        if (place.month == month_ && (is_own || (row.started_month_counts && other.id == component.id))) group.exact_minutes += minutes;
      }
      group.minutes = group.exact_minutes;
    }
    if (started.contains(component.id) || (group.minutes.is_zero() && group.price.state == PriceState::level)) return;
    if (row.started_month_counts) started.insert(component.id);
    StayPart part{group.decision, month_, version, group.price, {*group.days.begin(), *group.days.rbegin() + date::days{1}}, days,
                  LineUnit::dag, {}, Rational{days}};
    if (whole || row.started_month_counts) {
      part.unit = LineUnit::manad;
      part.quantity = Rational{1};
    }
    if (group.price.state == PriceState::level) {
      const bool is_scaled = !whole && !row.started_month_counts;
      part.hours = is_scaled ? group.exact_minutes * Rational{month_.days()} / Rational{60 * days} : group.minutes / Rational{60};
      const auto& brackets = std::get<LevelScale>(row.value).brackets;
      const auto bracket = std::find_if(brackets.begin(), brackets.end(), [&](const LevelBracket& b) { return !b.till_hours || *part.hours <= *b.till_hours; });
      part.level = static_cast<int>(bracket - brackets.begin());
      if (std::holds_alternative<PriceUnknown>(bracket->value))
        return refuse(UnpricedReason::okant, "komponent=" + component.id + ", timmar=" + to_decimal_text(*part.hours, 2));
      const auto* price = std::get_if<Money>(&bracket->value);
      part.price.state = price != nullptr ? PriceState::kronor : PriceState::not_paid;
      if (price != nullptr) part.price.price = *price;
    }
    pricing.parts.push_back(std::move(part));
  }

  const CaseRecords& records_;
  std::span<const TariffTable> tables_;
  const AbsenceDays& absences_;
  const DeliveredForLevels& delivered_;
  Insats insats_{};
  Month month_ = Month::from_index(0);
  bool earlier_days_are_counted_ = false;
  bool started_month_is_counted_ = false;  // påbörjad pays the month once, whatever changes within it
  std::optional<GrantedRuns> by_base_;
  std::map<std::string, GrantedRuns> by_supplement_;
  std::map<std::pair<int, CellPrice>, LevelGroup> levels_;
};

}  // namespace

StayPricing price_stays(const CaseRecords& records, std::span<const TariffTable> tables, const AbsenceDays& absences,
                        const DeliveredForLevels& delivered, Month through) {
  StayPricer pricer{records, tables, absences, delivered};
  std::set<std::pair<Month, Insats>> asked;
  for (const auto& decision : records.decisions) {
    const auto active = intersection(decision.active(), {decision.active().from, through.period().end});
    if (active.is_empty()) continue;
    const auto last = Month::of(active.end - date::days{1});
    const auto refused = refusal(decision);
    for (auto month = Month::of(active.from); month <= last; month = month.next()) {
      if (!refused) {
        asked.emplace(month, decision.insats);
      } else if (pricer.pays_without_visits(decision.insats)) {
        if (const auto* held = std::get_if<HeldReason>(&*refused))
          pricer.pricing.held.push_back({records.arende, "", decision.insats, month, *held, Rational{0}, 0});
        else
          pricer.pricing.not_reimbursable.push_back(
              {records.arende, "", decision.insats, month, std::get<NotReimbursableReason>(*refused), Rational{0}});
      }
    }
  }
  for (auto at = asked.begin(); at != asked.end();) {
    const auto month = at->first;
    for (; at != asked.end() && at->first == month; ++at) pricer.price_month(at->second, month);
    pricer.finish_month(month);
  }
  return std::move(pricer.pricing);
}

}  // namespace hemvist
