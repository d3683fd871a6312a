#pragma once
// What the tests of deadlines share: law and calendar by hand, and the watches told as text.
#include <algorithm>

#include "engine/receivables/watch.hpp"
#include "tests/catch.hpp"

namespace hemvist {

inline Day day_of(std::string_view text) { return parse_day(text).value(); }
inline KommunCode granbacka() { return *KommunCode::parse("9902"); }

struct WatchOffice {
  OfficeSettings settings{};
  LawBook law{{{"ej_verkställt", "34 kap. 1–4 §§ SoL (2025:400)", "", day_of("2025-07-01"), std::nullopt, "", false, ""},
               {"preskription", "2 § preskriptionslagen (1981:130)", "", day_of("1982-01-01"), std::nullopt, "", false, ""}}};
  Calendar calendar{CalendarRules{{{"Långfredagen", HolidayKind::rod, EasterOffset{-2}, "", std::nullopt},
                                   {"Annandag påsk", HolidayKind::rod, EasterOffset{1}, "", std::nullopt},
                                   {"Midsommarafton", HolidayKind::afton, WeekdayFrom{date::Friday, date::June / 19}, "", std::nullopt}},
                                  {},
                                  {}}};

  WatchTerms on(std::string_view today) const { return {day_of(today), settings, law, calendar}; }
};

// "sex_månader 2025-11-30", those of `code` only.
inline std::vector<std::string> told(const std::vector<Watch>& watches, WatchCode code) {
  std::vector<std::string> words;
  for (const auto& watch : watches)
    if (watch.code == code) words.push_back(to_text(watch.day) + " " + watch.sentence);
  return words;
}

// The day of the only watch of `code`, and whether its sentence has `words`; empty: there is none.
inline std::string only(const std::vector<Watch>& watches, WatchCode code, std::string_view words) {
  const auto all = told(watches, code);
  if (all.empty()) return "";
  INFO(all.front());
  REQUIRE(all.size() == 1);
  CHECK(all.front().find(words) != std::string::npos);
  return all.front().substr(0, 10);
}

}  // namespace hemvist
