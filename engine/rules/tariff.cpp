#include "engine/rules/tariff.hpp"

#include <algorithm>

namespace hemvist {

const TariffVersion* version_on(const Tariff& tariff, Day day) {
  for (const auto& version : tariff.versions)
    if (version.valid_from <= day && (!version.valid_end || day < *version.valid_end)) return &version;
  return nullptr;
}

std::vector<std::string> zones_of(const TariffVersion& version) {
  std::vector<std::string> zones;
  for (const auto& component : version.components)
    for (const auto& row : component.rows)
      if (row.zone && std::find(zones.begin(), zones.end(), *row.zone) == zones.end()) zones.push_back(*row.zone);
  return zones;
}

bool names_performer(const TariffVersion& version) {
  for (const auto& component : version.components)
    for (const auto& row : component.rows)
      if (row.performer) return true;
  return false;
}

std::string version_name(const Tariff& tariff, const TariffVersion& version) {
  return tariff.kommun.text() + "@" + to_text(version.valid_from);
}

bool is_preliminary(const Tariff& tariff, std::string_view name) {
  return std::any_of(tariff.versions.begin(), tariff.versions.end(),
                     [&](const TariffVersion& version) { return version.is_preliminary && version_name(tariff, version) == name; });
}

Counting counting_of(const QuantityForm& form) {
  struct Visitor {
    Counting operator()(const DeliveredTime&) const { return Counting::time; }
    Counting operator()(const PlannedVisitTime&) const { return Counting::time; }
    Counting operator()(const GrantedTime&) const { return Counting::stay; }
    Counting operator()(const GrantedLessAbsence&) const { return Counting::stay; }
    Counting operator()(const StandardTime&) const { return Counting::once; }
    Counting operator()(const Occasions&) const { return Counting::once; }
    Counting operator()(const ActiveDays&) const { return Counting::stay; }
    Counting operator()(const ActiveMonths&) const { return Counting::stay; }
    Counting operator()(const MonthlyLevel&) const { return Counting::stay; }
  };
  return std::visit(Visitor{}, form);
}

bool counts_once(const Component& component) { return counting_of(component.quantity) == Counting::once; }
bool counts_time(const Component& component) { return counting_of(component.quantity) == Counting::time; }
bool counts_stay(const Component& component) { return counting_of(component.quantity) == Counting::stay; }

ComponentRole role_of(const Component& component) {
  if (component.one_time) return ComponentRole::one_time;
  return component.is_supplement ? ComponentRole::supplement : ComponentRole::base;
}

}  // namespace hemvist
