#pragma once
// Reads the percent that is paid of an amount: `andel`, and `andel_per_frånvarodag` by the day of an absence.
#include <optional>
#include <vector>

#include "adapters/yaml/yaml_cursor.hpp"
#include "engine/rules/tariff.hpp"

namespace hemvist {

std::optional<Rational> read_share(const YamlCursor& at);
// In order of days. `component` has the key; it may stand only where every event is an absence, and not beside andel.
std::vector<AbsenceDayShare> read_absence_shares(const YamlCursor& component, const std::vector<Event>& events);

// `orsak`: sjukhus, dödsfall; only where every event is an absence.
std::vector<AbsenceReason> read_absence_reasons(const YamlCursor& component, const std::vector<Event>& events);

}  // namespace hemvist
