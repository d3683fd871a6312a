#pragma once
// Everything a settlement is reckoned with besides the records: law, calendar, kommuner and their ersättningsnivåer.
#include <map>

#include "engine/rules/agreement.hpp"
#include "engine/rules/calendar.hpp"
#include "engine/rules/kommun_register.hpp"
#include "engine/rules/office_settings.hpp"
#include "engine/rules/plausibility.hpp"
#include "engine/rules/tariff.hpp"
#include "engine/values/provision.hpp"

namespace hemvist {

struct RuleBook {
  LawBook law;
  Calendar calendar;
  KommunRegister kommuner;
  std::map<KommunCode, Tariff> tariffs;
  OfficeSettings settings{};
  std::map<KommunCode, std::vector<Agreement>> agreements{};  // of each counterpart, in order of their first day, none overlapping
  PlausibilityBands plausibility{};  // for what is read in; nothing is priced by it
};

}  // namespace hemvist
