#pragma once
// A day that the office must keep in mind: what falls on it, for which ärende or document, and in a sentence what to do.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/rules/calendar.hpp"
#include "engine/rules/office_settings.hpp"
#include "engine/values/provision.hpp"

namespace hemvist {

enum class WatchCode {
  underlag_senast, ej_verkstallt_tre_manader, sex_manader, preskription, forfallen, paminnelse_utan_betalning, tvist_obesvarad, svar_saknas,
  fordran_inom, invandning_inom, niva_saknas, vistelse_slutar,
};
inline constexpr int watch_code_count = 12;
std::string_view text(WatchCode code);  // "ej_verkställt_tre_månader" …

// What a watch is about: one of them at least.
struct WatchSubject {
  std::optional<KommunCode> bosattningskommun{};
  std::string arende{};    // empty: none, or several
  std::string document{};  // its number; empty: none
};

struct Watch {
  WatchCode code;
  Day day;  // the last day on which nothing is late
  WatchSubject subject;
  std::string sentence;  // Swedish
};

// What the watches of a day are reckoned with.
struct WatchTerms {
  Day today;
  const OfficeSettings& settings;
  const LawBook& law;
  const Calendar& calendar;

  // Negative: so many days have gone since.
  int days_left(Day day) const { return static_cast<int>((day - today).count()); }
};

// By day, then code, kommun, ärende and document.
void put_in_order(std::vector<Watch>& watches);

}  // namespace hemvist
