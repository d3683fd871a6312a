#include "engine/pricing/tariff_table.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "engine/rules/tariff_words.hpp"

namespace hemvist {
namespace {

constexpr int minutes_a_day = 24 * 60;
constexpr std::array all_performers{Performer::egen_regi, Performer::privat, Performer::annan_kommun};
constexpr Selected hole{-1, -1};
constexpr int zone_not_said = -1;
constexpr int zone_not_in_level = -2;

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
      zone_slots_{std::max<int>(1, static_cast<int>(zones_.size()))} {
  cells_.assign(insats_count * event_count * static_cast<std::size_t>(dayparts_ * zone_slots_) * all_performers.size(), hole);
  std::size_t next = 0;
  for (std::size_t insats = 0; insats < insats_count; ++insats)
    for (int event = 0; event < event_count; ++event)
      for (int daypart = 0; daypart < dayparts_; ++daypart)
        for (int zone = 0; zone < zone_slots_; ++zone)
          for (const auto performer : all_performers) {
            const auto found = selector_.select({static_cast<Insats>(insats), static_cast<Event>(event), daypart,
                                                 zones_.empty() ? -1 : zone, performer});
            if (std::holds_alternative<Clash>(found)) throw std::logic_error("TariffTable: a version with a krock");
            if (const auto* selected = std::get_if<Selected>(&found)) cells_[next] = *selected;
            ++next;
          }
}

const Selected& TariffTable::cell(Insats insats, Event event, int daypart, int zone, Performer performer) const {
  const auto at = ((static_cast<std::size_t>(insats) * event_count + static_cast<std::size_t>(event)) *
                       static_cast<std::size_t>(dayparts_) + static_cast<std::size_t>(daypart)) *
                      static_cast<std::size_t>(zone_slots_) + static_cast<std::size_t>(zone);
  return cells_[at * all_performers.size() + static_cast<std::size_t>(performer)];
}

int TariffTable::zone_of(const PriceQuestion& question) const {
  auto zone = question.zone;
  if (const auto* named = std::get_if<ZoneNamed>(&version_->zone_outside); zone.empty() && named != nullptr) zone = named->zone;
  if (zone.empty()) return zone_not_said;
  const auto found = std::find(zones_.begin(), zones_.end(), zone);
  return found == zones_.end() ? zone_not_in_level : static_cast<int>(found - zones_.begin());
}

tl::expected<Selected, UnpricedReason> TariffTable::choose(const PriceQuestion& question) const {
  if (question.daypart < 0) return tl::make_unexpected(UnpricedReason::hal);
  if (zones_.empty()) return choose_in_zone(question, 0);
  const int named = zone_of(question);
  if (named >= 0) return choose_in_zone(question, named);
  const auto first = choose_in_zone(question, 0);
  for (int zone = 1; zone < zone_slots_; ++zone)
    if (choose_in_zone(question, zone) != first)
      return tl::make_unexpected(named == zone_not_in_level ? UnpricedReason::okand_zon : UnpricedReason::zon_saknas);
  return first;
}

tl::expected<Selected, UnpricedReason> TariffTable::choose_in_zone(const PriceQuestion& question, int zone) const {
  const auto in_column = [&](Performer performer) -> tl::expected<Selected, UnpricedReason> {
    const auto& found = cell(question.insats, question.event, question.daypart, zone, performer);
    if (found == hole) return tl::make_unexpected(UnpricedReason::hal);
    return found;
  };
  if (question.performer) return in_column(*question.performer);
  const auto foreign = in_column(Performer::annan_kommun);
  if (foreign) {
    const auto& row = version_->components[static_cast<std::size_t>(foreign->component)].rows[static_cast<std::size_t>(foreign->row)];
    if (row.performer == Performer::annan_kommun) return foreign;
  }
  switch (version_->foreign_column) {
    case ForeignColumn::egen_regi: return in_column(Performer::egen_regi);
    case ForeignColumn::privat: return in_column(Performer::privat);
    case ForeignColumn::utforarens_regi:
      if (question.performed_by && *question.performed_by != Performer::annan_kommun) return in_column(*question.performed_by);
      break;
    case ForeignColumn::unknown: break;
  }
  const auto own = in_column(Performer::egen_regi);
  if (own != in_column(Performer::privat)) return tl::make_unexpected(UnpricedReason::utforare_okand);
  return own;
}

std::string TariffTable::describe(const PriceQuestion& question) const {
  auto named = "insats=" + std::string{text(question.insats)};
  if (question.event != Event::utfort) named += ", händelse=" + std::string{text(question.event)};
  if (!selector_.covers(question.insats, question.event)) return named;
  const int zone = zones_.empty() ? zone_not_said : zone_of(question);
  if (zone == zone_not_in_level) return "zon=" + std::string{question.zone};
  if (question.daypart < 0) return "dygnsdel saknas för klockslaget";
  const auto place = cell_text(*version_, {question.insats, question.event, question.daypart, zone, question.performer});
  return place.empty() ? named : place;
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
