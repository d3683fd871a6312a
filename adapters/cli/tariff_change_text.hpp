#pragma once
// What rules diff tells: the differences between two levels, in Swedish.
#include <cstdint>
#include <optional>
#include <string>

#include "engine/rules/compare_tariffs.hpp"

namespace hemvist {

// "från 2025-01-01: omvårdnad, zon=tätort: 507,00 → 521,00 kr per timme (+2,76 %)"; a line for each change.
std::string to_text(const TariffComparison& comparison, const Tariff& before, const Tariff& after);

// How much dearer, in hundredths of a percent; none when it cannot be said.
std::optional<std::int64_t> rise_in_hundredths(const PaymentChange& change);
// "2,76"
std::string percent_text(std::int64_t hundredths, std::string_view comma);

}  // namespace hemvist
