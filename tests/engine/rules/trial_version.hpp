#pragma once
// Small price lists for tests: components and rows with lines from 10 on, in the order of the file.
#include <string>
#include <vector>

#include "engine/rules/completeness.hpp"

namespace hemvist {

inline PriceRow row(std::optional<std::string> zone = {}, std::optional<std::string> daypart = {}, std::optional<Performer> performer = {},
             std::optional<Insats> insats = {}, PriceValue value = Money::from_ore(100)) {
  return {std::move(zone), std::move(daypart), performer, insats, value, {}, false, {}};
}

inline Component component(std::string id, std::vector<Insats> insatser, std::vector<PriceRow> rows, std::vector<Event> events = {Event::utfort}) {
  return {std::move(id), std::move(insatser), std::move(events), DeliveredTime{}, {}, {}, StaffRule::unknown, ShareRule::unknown, {}, Per::timme, std::move(rows), {}};
}

// "natt" is 22–07, any other name 07–22.
inline Daypart daypart(const std::string& name) {
  return {name, {name == "natt" ? DailyWindow{0x7f, 22 * 60, 7 * 60} : DailyWindow{0x7f, 7 * 60, 22 * 60}}, {}};
}

inline TariffVersion version_of(std::vector<Component> components, std::vector<Daypart> dayparts = {}) {
  TariffVersion version;
  version.dayparts = std::move(dayparts);
  version.components = std::move(components);
  int line = 10;
  for (auto& part : version.components) {
    part.place = {line++, 7};
    for (auto& price : part.rows) price.place = {line++, 13};
  }
  return version;
}

// Everything that is told of the version but which insatser have no price at all.
inline std::vector<std::string> told(const TariffVersion& version) {
  std::vector<std::string> sentences;
  for (const auto& fault : completeness_faults(version, 0, "prov.yaml"))
    if (!fault.message.starts_with("Inget pris finns")) sentences.push_back(text(fault));
  return sentences;
}

// The same, of one code only, without file and place.
inline std::vector<std::string> told_with(const TariffVersion& version, RuleFaultCode code) {
  std::vector<std::string> sentences;
  for (const auto& fault : completeness_faults(version, 0, "prov.yaml"))
    if (fault.code == code && !fault.message.starts_with("Inget pris finns")) sentences.push_back(fault.key_path + ": " + fault.message);
  return sentences;
}

}  // namespace hemvist
