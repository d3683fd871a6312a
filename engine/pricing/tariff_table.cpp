#include "engine/pricing/tariff_table.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "engine/rules/named_insats.hpp"
#include "engine/rules/tariff_words.hpp"

namespace hemvist {
namespace {

constexpr int minutes_a_day = 24 * 60;
constexpr std::array all_performers{Performer::egen_regi, Performer::privat, Performer::annan_kommun};

// The minutes of `day` that a rule covers, in order, possibly two spans.
std::vector<MinuteSpan> covered_by(const WhenRule& rule, Day day, const Calendar& calendar) {
  const int weekday = static_cast<int>(date::weekday{day}.iso_encoding()) - 1;
  std::vector<MinuteSpan> spans;
  const auto add = [&spans](int from, int till) {
    const int first = std::max(from, 0);
    const int last = std::min(till, minutes_a_day);
    if (first < last) spans.push_back({first, last});
  };
  if (const auto* set = std::get_if<SetWindow>(&rule)) {
    for (const auto& span : calendar.spans_of(set->set, day))
      add(std::max(span.from, set->from_minute), std::min(span.till, set->till_minute));
  } else if (const auto* week = std::get_if<WeekSpan>(&rule)) {
    const int midnight = weekday * minutes_a_day;
    if (week->from_minute < week->till_minute) {
      add(week->from_minute - midnight, week->till_minute - midnight);
    } else {
      add(0, week->till_minute - midnight);
      add(week->from_minute - midnight, minutes_a_day);
    }
  } else {
    const auto& daily = std::get<DailyWindow>(rule);
    const bool today = ((daily.weekdays >> weekday) & 1U) != 0;
    const bool yesterday = ((daily.weekdays >> ((weekday + 6) % 7)) & 1U) != 0;
    if (daily.from_minute < daily.till_minute) {
      if (today) add(daily.from_minute, daily.till_minute);
    } else {
      if (yesterday) add(0, daily.till_minute);
      if (today) add(daily.from_minute, minutes_a_day);
    }
  }
  return spans;
}

}  // namespace

TariffTable::TariffTable(const TariffVersion& version, const Calendar& calendar)
    : version_{&version},
      calendar_{&calendar},
      zones_{zones_of(version)},
      selector_{version},
      dayparts_{std::max<int>(1, static_cast<int>(version.dayparts.size()))},
      zone_slots_{zones_.empty() ? 1 : static_cast<int>(zones_.size()) + 2},
      may_count_stay_(insats_count) {
  compile();
  numbers_.clear();
}

void TariffTable::compile() {
  cells_.assign(insats_count * event_count * static_cast<std::size_t>(dayparts_ * zone_slots_) * price_column_count,
                reason_code(UnpricedReason::hal));
  for (const auto insats : priceable_insatser())
    for (int event = 0; event < event_count; ++event)
      if (selector_.covers(insats, static_cast<Event>(event)))
        for (int daypart = 0; daypart < dayparts_; ++daypart) compile_zones(insats, static_cast<Event>(event), daypart);
  for (const auto& component : version_->components) {
    if (role_of(component) != ComponentRole::base || !counts_stay(component)) continue;
    bool is_for_performed = false;
    for (const auto event : component.events) (event == Event::utfort ? is_for_performed : prices_absence_) = true;
    if (!is_for_performed) continue;
    for (const auto insats : priceable_insatser())
      if (names_insats(component, insats)) may_count_stay_[static_cast<std::size_t>(insats)] = true;
  }
}

void TariffTable::compile_zones(Insats insats, Event event, int daypart) {
  PriceQuestion question{insats, event, daypart, 0, PriceColumn::egen_regi};
  if (zones_.empty()) return compile_columns(question, -1);
  for (int zone = 0; zone < static_cast<int>(zones_.size()); ++zone) {
    question.zone_slot = zone;
    compile_columns(question, zone);
  }
  for (std::size_t column = 0; column < price_column_count; ++column) {
    question.column = static_cast<PriceColumn>(column);
    question.zone_slot = 0;
    const int first = cells_[place_of(question)];
    bool differs = false;
    for (; question.zone_slot < static_cast<int>(zones_.size()); ++question.zone_slot) differs |= cells_[place_of(question)] != first;
    cells_[place_of(question)] = differs ? reason_code(UnpricedReason::zon_saknas) : first;
    ++question.zone_slot;
    cells_[place_of(question)] = differs ? reason_code(UnpricedReason::okand_zon) : first;
  }
}

void TariffTable::compile_columns(PriceQuestion question, int zone) {
  const auto keep = [&](PriceColumn column, CellPlan plan) {
    question.column = column;
    if (!plan.prices.empty()) cells_[place_of(question)] = number_of(std::move(plan));
  };
  const auto key = [&](Performer performer) { return CellKey{question.insats, question.event, question.daypart, zone, performer}; };
  keep(PriceColumn::egen_regi, plan_of(key(Performer::egen_regi)));
  keep(PriceColumn::privat, plan_of(key(Performer::privat)));
  keep(PriceColumn::annan_kommun, plan_of(key(Performer::annan_kommun)));
  const std::pair<PriceColumn, std::optional<Performer>> foreign[]{{PriceColumn::foreign_by_own, Performer::egen_regi},
                                                                   {PriceColumn::foreign_by_private, Performer::privat},
                                                                   {PriceColumn::foreign, std::nullopt}};
  for (const auto& [column, performed_by] : foreign) {
    question.column = column;
    auto plan = foreign_plan(key(Performer::annan_kommun), performed_by);
    if (plan) keep(column, std::move(*plan));
    else cells_[place_of(question)] = reason_code(UnpricedReason::utforare_okand);
  }
}

// Without base price it is empty: what is paid besides needs something to be besides.
CellPlan TariffTable::plan_of(const CellKey& key) const {
  CellPlan plan;
  const auto add = [&](const Selection& selection) {
    if (std::holds_alternative<Clash>(selection)) throw std::logic_error("TariffTable: a version with a krock");
    if (const auto* selected = std::get_if<Selected>(&selection))
      for (auto& price : prices_in_cell(*version_, selector_, key, *selected)) plan.prices.push_back(price);
  };
  add(selector_.select(key));
  plan.base_count = plan.prices.size();
  if (plan.base_count > 0)
    for (const auto& selection : selector_.select_supplements(key)) add(selection);
  return plan;
}

// What a foreign kommun is paid: rows of its own (annan_kommun) come first; the rest by annan_kommun_räknas_som. Nothing: it hangs on who
// did the work, or on what the level does not say.
std::optional<CellPlan> TariffTable::foreign_plan(const CellKey& key, std::optional<Performer> performed_by) const {
  const auto of_own_row = [&](const CellPrice& price) { return row(price.at).performer == Performer::annan_kommun; };
  const auto foreign = plan_of(key);
  if (!foreign.prices.empty() && of_own_row(foreign.prices.front())) return foreign;
  const auto in_column = [&](Performer performer) {
    auto of_column = key;
    of_column.performer = performer;
    auto plan = plan_of(of_column);
    for (const auto& price : foreign.supplements())
      if (of_own_row(price) && !plan.prices.empty()) plan.prices.push_back(price);
    return plan;
  };
  switch (version_->foreign_column) {
    case ForeignColumn::egen_regi: return in_column(Performer::egen_regi);
    case ForeignColumn::privat: return in_column(Performer::privat);
    case ForeignColumn::utforarens_regi:
      if (performed_by) return in_column(*performed_by);
      break;
    case ForeignColumn::unknown: break;
  }
  auto own = in_column(Performer::egen_regi);
  if (own != in_column(Performer::privat)) return std::nullopt;
  return own;
}

int TariffTable::number_of(CellPlan plan) {
  const auto [found, is_new] = numbers_.try_emplace(plan, static_cast<int>(plans_.size()));
  if (is_new) plans_.push_back(std::move(plan));
  return found->second;
}

int TariffTable::zone_slot(std::string_view zone) const {
  if (zones_.empty()) return 0;
  if (const auto* named = std::get_if<ZoneNamed>(&version_->zone_outside); zone.empty() && named != nullptr) zone = named->zone;
  if (zone.empty()) return static_cast<int>(zones_.size());
  const auto found = std::find(zones_.begin(), zones_.end(), zone);
  return found == zones_.end() ? static_cast<int>(zones_.size()) + 1 : static_cast<int>(found - zones_.begin());
}

std::string TariffTable::describe(const PriceQuestion& question, std::string_view zone) const {
  auto named = "insats=" + std::string{text(question.insats)};
  if (question.event != Event::utfort) named += ", händelse=" + std::string{text(question.event)};
  if (!selector_.covers(question.insats, question.event)) return named;
  const int last_zone = static_cast<int>(zones_.size()) - 1;
  if (!zones_.empty() && question.zone_slot == last_zone + 2) return "zon=" + std::string{zone};
  if (question.daypart < 0) return "dygnsdel saknas för klockslaget";
  CellKey key{question.insats, question.event, question.daypart, question.zone_slot <= last_zone ? question.zone_slot : -1, {}};
  if (static_cast<std::size_t>(question.column) < all_performers.size()) key.performer = all_performers[static_cast<std::size_t>(question.column)];
  const auto place = cell_text(*version_, key);
  return place.empty() ? named : place;
}

PriceColumn column_of(std::optional<Performer> named, std::optional<Performer> performed_by) {
  const auto by = [](Performer performer, PriceColumn own, PriceColumn privat, PriceColumn other) {
    switch (performer) {
      case Performer::egen_regi: return own;
      case Performer::privat: return privat;
      case Performer::annan_kommun: return other;
    }
    return other;
  };
  if (named) return by(*named, PriceColumn::egen_regi, PriceColumn::privat, PriceColumn::annan_kommun);
  if (!performed_by) return PriceColumn::foreign;
  return by(*performed_by, PriceColumn::foreign_by_own, PriceColumn::foreign_by_private, PriceColumn::foreign);
}

std::span<const DaySegment> TariffTable::segments(Day day) const {
  const int index = static_cast<int>(day.time_since_epoch().count());
  const auto found = remembered_.find(index);
  if (found != remembered_.end()) return found->second;
  return remembered_.emplace(index, segments_of(day)).first->second;
}

std::vector<DaySegment> TariffTable::segments_of(Day day) const {
  if (version_->dayparts.empty()) return {{0, minutes_a_day, 0}};
  std::vector<std::pair<MinuteSpan, int>> covered;  // in order of precedence
  std::vector<int> borders{0, minutes_a_day};
  for (int daypart = 0; daypart < dayparts_; ++daypart)
    for (const auto& rule : version_->dayparts[static_cast<std::size_t>(daypart)].when)
      for (const auto& span : covered_by(rule, day, *calendar_)) {
        covered.emplace_back(span, daypart);
        borders.insert(borders.end(), {span.from, span.till});
      }
  std::sort(borders.begin(), borders.end());
  std::vector<DaySegment> segments;
  for (std::size_t i = 0; i + 1 < borders.size(); ++i) {
    const int from = borders[i];
    if (from == borders[i + 1]) continue;
    const auto first = std::find_if(covered.begin(), covered.end(),
                                    [from](const auto& span) { return span.first.from <= from && from < span.first.till; });
    const int daypart = first == covered.end() ? -1 : first->second;
    if (segments.empty() || segments.back().daypart != daypart) segments.push_back({from, from, daypart});
    segments.back().till = borders[i + 1];
  }
  return segments;
}

}  // namespace hemvist
