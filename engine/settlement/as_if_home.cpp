#include "engine/settlement/as_if_home.hpp"

#include <algorithm>

namespace hemvist {
namespace {

bool has_zone(const TariffVersion& version, const std::string& zone) {
  const auto zones = zones_of(version);
  return std::find(zones.begin(), zones.end(), zone) != zones.end();
}

bool has_zone(const Tariff& level, const std::string& zone) {
  return std::any_of(level.versions.begin(), level.versions.end(), [&](const TariffVersion& version) { return has_zone(version, zone); });
}

bool is_near(Insats a, Insats b) { return closeness(a, b) != Closeness::none || closeness(b, a) != Closeness::none; }

bool counts_granted(const QuantityForm& form) {
  const auto* scale = std::get_if<MonthlyLevel>(&form);
  return std::holds_alternative<GrantedTime>(form) || std::holds_alternative<GrantedLessAbsence>(form) ||
         (scale != nullptr && scale->measure == LevelMeasure::granted);
}

bool pays_by_granted(const Tariff& level, Insats insats) {
  for (const auto& version : level.versions)
    for (const auto& component : version.components)
      if (counts_granted(component.quantity))
        for (const auto named : component.insatser)
          if (is_near(named, insats)) return true;
  return false;
}

}  // namespace

CaseRecords as_if_home(const CaseRecords& records, const Tariff& level, const HomeChoice& choice, const SwedishClock& clock) {
  auto told = records;
  std::erase_if(told.visits, [](const Visit& visit) { return visit.status != VisitStatus::utfort; });
  told.totals.clear();
  told.extra_costs.clear();
  std::erase_if(told.decisions, [&](const Decision& decision) {
    return std::none_of(told.visits.begin(), told.visits.end(), [&](const Visit& visit) { return closeness(decision.insats, visit.insats) != Closeness::none; });
  });
  for (auto& visit : told.visits) {
    const auto* version = version_on(level, clock.day_of(visit.start));
    if (version != nullptr && !has_zone(*version, visit.zone)) visit.zone.clear();
  }
  for (auto& decision : told.decisions) {
    decision.bosattningskommun = level.kommun;
    if (!has_zone(level, decision.zone)) decision.zone = has_zone(level, choice.zone) ? choice.zone : "";
    if (choice.performer) decision.performer = choice.performer;
    if (!pays_by_granted(level, decision.insats)) decision.granted.reset();
  }
  return told;
}

}  // namespace hemvist
