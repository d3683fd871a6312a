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

bool counts_once(const Component& component) {
  return std::holds_alternative<StandardTime>(component.quantity) || std::holds_alternative<Occasions>(component.quantity);
}

bool counts_time(const Component& component) { return std::holds_alternative<DeliveredTime>(component.quantity); }

bool counts_stay(const Component& component) {
  return std::holds_alternative<ActiveDays>(component.quantity) || std::holds_alternative<ActiveMonths>(component.quantity);
}

}  // namespace hemvist
