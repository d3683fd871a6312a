#pragma once
// The Swedish words and numbers that explanations are written with.
#include <initializer_list>

#include "engine/pricing/explain.hpp"

namespace hemvist {

// "1 140,75"; at most four decimals, and "…" where they go on.
std::string number_text(const Rational& value);
// At least two decimals: "242,50 kr", "176,6666… kr".
std::string kronor_text(const Rational& ore);
std::string kronor_text(Money amount);
// "135 minuter", "1 dag"; what has no end in decimals as a fraction too: "20/3 (6,6666…) minuter".
std::string quantity_text(const Rational& quantity, LineUnit unit);
std::string minutes_text(std::chrono::minutes minutes);
// "2024-07-01 08:00–08:45"; the day of the end only when it is another, midnight as 24:00.
std::string span_text(Instant from, Instant end, const SwedishClock& clock);
// span_text and its real length, with a word when the clocks change between.
std::string timed_span_text(Instant from, Instant end, const SwedishClock& clock);

// "beslut om omvårdnad 2024-06-01–2024-08-31, vistelse 2024-07-01–2024-07-31"
std::string decision_text(const Decision& decision);
// "hemtjänst, zon=tätort, dygnsdel=dag"
std::string line_text(const LineKey& key);
// "507,00 kr per timme"
std::string price_text(const LineKey& key);
// "1980-vasteras.yaml:26"
std::string place_text(const std::string& file, const SourcePlace& place);
// The component and its price row, once when they stand on one line.
std::string place_text(const std::string& file, const Component& component, const PriceRow& row);
// "Avrundas uppåt till steg om 15 minuter per besök."
std::string rounding_text(const RoundingStep& rounding);
// How avrunda and minst of the component move the end of a visit.
std::string visit_length_rule(const Component& component);
// What the component makes of the visit's staff, sharing, schablon or antal.
std::string counting_rule(const Component& component, const Visit& visit);

// The texts that are not empty, with `separator` between.
std::string joined(std::initializer_list<std::string> texts, std::string_view separator);

const PriceRow& row_of(const PricedCase& priced, int version, const Selected& price);

// Each provision, version and agreement once.
void cite(Explanation& explanation, const Provision* provision);
void cite(Explanation& explanation, const Tariff& tariff, const TariffVersion& version);
// Of PricedCase.version: the version of the level, or the agreement.
void cite(Explanation& explanation, const PricedCase& priced, int version);
// "Granbacka (9902)", or the code alone when no level is known.
std::string kommun_text(const PricedCase& priced, KommunCode kommun);

}  // namespace hemvist
