#include "engine/pricing/price_stay.hpp"

#include <algorithm>
#include <set>

namespace hemvist {
namespace {

bool runs_by_day(Insats insats) { return insats == Insats::trygghetslarm; }

// The active days of one insats in one month that fall in one version, zone and column of the price list.
struct ActiveSegment {
  const Decision* decision;  // the first that is active
  int version;               // −1: no level is known
  Period days;
  int count = 0;
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
    ++segments.back().count;
  }
  return segments;
}

class StayPricer {
public:
  StayPricer(const CaseRecords& records, std::span<const TariffTable> tables) : records_{records}, tables_{tables} {}

  void price_month(Insats insats, Month month) {
    started_month_is_counted_ = false;
    earlier_days_are_counted_ = false;
    for (const auto& segment : segments_in(month, insats, records_, tables_)) price_segment(insats, month, segment);
  }

  StayPricing pricing;

private:
  void refuse(Insats insats, Month month, UnpricedReason reason, std::string detail) {
    pricing.unpriced.push_back({records_.arende, "", insats, month, reason, std::move(detail)});
  }

  void price_segment(Insats insats, Month month, const ActiveSegment& segment) {
    if (segment.version < 0) {
      if (runs_by_day(insats)) refuse(insats, month, UnpricedReason::niva_saknas, "dag=" + to_text(segment.days.from));
      return;
    }
    const auto& table = tables_[static_cast<std::size_t>(segment.version)];
    const PriceQuestion question{insats, Event::utfort, 0, segment.decision->zone, segment.decision->performer, std::nullopt};
    const auto chosen = table.choose(question);
    if (!chosen) {
      if (runs_by_day(insats)) refuse(insats, month, chosen.error(), table.describe(question));
      return;
    }
    const auto& component = table.version().components[static_cast<std::size_t>(chosen->component)];
    if (!counts_stay(component)) return;
    const auto& row = component.rows[static_cast<std::size_t>(chosen->row)];
    if (std::holds_alternative<PriceUnknown>(row.value))
      return refuse(insats, month, UnpricedReason::okant, table.describe(question));
    count(component, row, *chosen, month, segment, insats);
  }

  void count(const Component& component, const PriceRow& row, const Selected& chosen, Month month, const ActiveSegment& segment, Insats insats) {
    const bool whole = segment.count == month.days();
    const auto* price = std::get_if<Money>(&row.value);
    StayPart part{segment.decision, month, segment.version, chosen, segment.days, segment.count,
                  LineUnit::dag, price != nullptr ? *price : Money{}, component.per, price == nullptr};
    if (std::holds_alternative<ActiveMonths>(component.quantity)) {
      if (started_month_is_counted_) return;
      // Days that another version has been paid for are not paid again.
      const bool started_counts = row.started_month_counts && !earlier_days_are_counted_;
      if (whole || started_counts) part.unit = LineUnit::manad;
      started_month_is_counted_ = started_counts;
    } else if (price != nullptr && row.whole_month) {
      const auto by_day = Money::from_ore(price->ore() * segment.count);
      const bool dearer = by_day > row.whole_month->price;
      if (!whole && dearer && row.whole_month->cap == CapRule::unknown)
        return refuse(insats, month, UnpricedReason::tak_okant,
                      std::to_string(segment.count) + " dagar=" + to_decimal_text(by_day) +
                          ", hel_månad=" + to_decimal_text(row.whole_month->price));
      if (whole || (dearer && row.whole_month->cap == CapRule::yes)) {
        part.unit = LineUnit::manad;
        part.per = Per::manad;
        part.price_each = row.whole_month->price;
      }
    }
    earlier_days_are_counted_ = true;
    pricing.parts.push_back(part);
  }

  const CaseRecords& records_;
  std::span<const TariffTable> tables_;
  bool earlier_days_are_counted_ = false;
  bool started_month_is_counted_ = false;  // påbörjad pays the month once, whatever changes within it
};

}  // namespace

StayPricing price_stays(const CaseRecords& records, std::span<const TariffTable> tables, Month through) {
  StayPricer pricer{records, tables};
  std::set<std::pair<Insats, Month>> asked;
  for (const auto& decision : records.decisions) {
    const auto active = intersection(decision.active(), {decision.active().from, through.period().end});
    if (active.is_empty()) continue;
    const auto last = Month::of(active.end - date::days{1});
    const auto refused = refusal(decision);
    for (auto month = Month::of(active.from); month <= last; month = month.next()) {
      if (!refused) {
        if (asked.emplace(decision.insats, month).second) pricer.price_month(decision.insats, month);
      } else if (runs_by_day(decision.insats)) {
        if (const auto* held = std::get_if<HeldReason>(&*refused))
          pricer.pricing.held.push_back({records.arende, "", decision.insats, month, *held, Rational{0}, 0});
        else
          pricer.pricing.not_reimbursable.push_back(
              {records.arende, "", decision.insats, month, std::get<NotReimbursableReason>(*refused), Rational{0}});
      }
    }
  }
  return std::move(pricer.pricing);
}

}  // namespace hemvist
