#pragma once
// What a version of a level says besides its prices, in the words of the language: its dygnsdelar, how a border is read, its status.
#include "engine/rules/payment.hpp"

namespace hemvist {

// {"besök_över_gräns", "dela"}, {"dygnsdelar", "natt, dag"} in order of precedence, {"dygnsdel natt", "alla 22:00–07:00"} …
std::vector<Term> settings_of(const TariffVersion& version);

// "fre 19:00 – mån 07:00", "helgdag", "mån–fre 07:00–19:00"
std::string when_text(const WhenRule& rule);

// "Påsk", "Trettonhelg (Trettondagsafton 18:00 – dagen efter Trettondedag jul 07:00)"
std::string great_holiday_text(const GreatHolidayChoice& choice);
// All of them; "enligt kalendern" for a version that says none.
std::string great_holidays_text(const TariffVersion& version);

}  // namespace hemvist
