#include "engine/rules/level_setting.hpp"

#include <array>

#include "engine/rules/tariff_words.hpp"

namespace hemvist {
namespace {

constexpr int minutes_per_day = 24 * 60;
constexpr unsigned every_weekday = 0x7f;
constexpr std::array<std::string_view, 7> weekday_words{"mån", "tis", "ons", "tor", "fre", "lör", "sön"};

std::string two_digits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }
std::string clock(int minute) { return two_digits(minute / 60) + ":" + two_digits(minute % 60); }
std::string window(int from, int till) { return clock(from) + "–" + clock(till); }
std::string moment(int week_minute) {
  return std::string{weekday_words[static_cast<std::size_t>(week_minute / minutes_per_day % 7)]} + " " + clock(week_minute % minutes_per_day);
}

std::string weekdays_text(unsigned weekdays) {
  if (weekdays == every_weekday) return "alla";
  std::string written;
  for (unsigned i = 0; i < weekday_words.size(); ++i)
    if ((weekdays & (1u << i)) != 0) written += (written.empty() ? "" : ",") + std::string{weekday_words[i]};
  return written;
}

std::string_view word(BorderRule rule) {
  switch (rule) {
    case BorderRule::divide: return "dela";
    case BorderRule::start: return "start";
    case BorderRule::unknown: break;
  }
  return "okänt";
}

std::string_view word(ForeignColumn column) {
  switch (column) {
    case ForeignColumn::egen_regi: return "egen_regi";
    case ForeignColumn::privat: return "privat";
    case ForeignColumn::utforarens_regi: return "utförarens_regi";
    case ForeignColumn::unknown: break;
  }
  return "okänt";
}

std::string zone_text(const ZoneOutside& outside) {
  struct Visitor {
    std::string operator()(const ZoneStated&) const { return "anges"; }
    std::string operator()(const ZoneUnknown&) const { return "okänt"; }
    std::string operator()(const ZoneNamed& named) const { return named.zone; }
  };
  return std::visit(Visitor{}, outside);
}

}  // namespace

std::string when_text(const WhenRule& rule) {
  struct Visitor {
    std::string operator()(const SetWindow& of) const {
      const bool is_whole_day = of.from_minute == 0 && of.till_minute == minutes_per_day;
      return std::string{text(of.set)} + (is_whole_day ? "" : " " + window(of.from_minute, of.till_minute));
    }
    std::string operator()(const WeekSpan& span) const { return moment(span.from_minute) + " – " + moment(span.till_minute); }
    std::string operator()(const DailyWindow& daily) const {
      return weekdays_text(daily.weekdays) + " " + window(daily.from_minute, daily.till_minute);
    }
  };
  return std::visit(Visitor{}, rule);
}

std::string great_holiday_text(const GreatHolidayChoice& choice) {
  struct EndText {
    std::string operator()(const DayAfter& after) const { return "dagen efter " + after.holiday; }
    std::string operator()(const VardagAfter& after) const { return "vardagen efter " + after.holiday; }
  };
  struct Visitor {
    std::string operator()(const GreatHolidayNamed& named) const { return named.name; }
    std::string operator()(const GreatHoliday& own) const {
      return own.name + " (" + own.from_holiday + " " + clock(own.from_minute) + " – " + std::visit(EndText{}, own.end) + " " + clock(own.till_minute) + ")";
    }
  };
  return std::visit(Visitor{}, choice);
}

std::string great_holidays_text(const TariffVersion& version) {
  std::string written;
  for (const auto& choice : version.great_holidays) written += (written.empty() ? "" : ", ") + great_holiday_text(choice);
  return written.empty() ? "enligt kalendern" : written;
}

std::vector<Term> settings_of(const TariffVersion& version) {
  std::vector<Term> settings{{"status", version.is_preliminary ? "preliminär" : "fastställd"},
                             {"besök_över_gräns", std::string{word(version.border)}},
                             {"zon_utanför_kommunen", zone_text(version.zone_outside)},
                             {"annan_kommun_räknas_som", std::string{word(version.foreign_column)}}};
  settings.push_back({"storhelg", great_holidays_text(version)});
  std::string names;
  for (const auto& daypart : version.dayparts) names += (names.empty() ? "" : ", ") + daypart.name;
  settings.push_back({"dygnsdelar", names.empty() ? "alltid" : names});
  for (const auto& daypart : version.dayparts) {
    std::string when;
    for (const auto& rule : daypart.when) when += (when.empty() ? "" : ", ") + when_text(rule);
    settings.push_back({"dygnsdel " + daypart.name, std::move(when)});
  }
  return settings;
}

}  // namespace hemvist
