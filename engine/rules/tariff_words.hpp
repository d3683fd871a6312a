#pragma once
// The Swedish words of the ersättningsnivå language that have a fixed list of values.
#include <string>
#include <string_view>
#include <vector>

#include "engine/rules/tariff.hpp"

namespace hemvist {

std::optional<Event> parse_event(std::string_view word);
std::string_view text(Event event);
std::string_view text(Per per);
std::string_view text(DaySet set);
std::string_view text(RoundingWay way);
std::string_view text(RoundingScope scope);
// "utförd_tid", "schablontid" …
std::string_view text(const QuantityForm& form);
std::string_view text(OneTimeOccasion occasion);
std::string_view text(CapPeriod period);
std::string_view text(LevelMeasure measure);
// "service, tillsyn", "alla insatser": a category stands for its insatser when all of them are there.
std::string insatser_text(const std::vector<Insats>& insatser);
// The event that the outcome of a visit is; none for akut and borttaget, which are never priced.
std::optional<Event> event_of(VisitStatus status);

}  // namespace hemvist
