#pragma once
// What bevaka tells a person, in Swedish.
#include <string>

#include "engine/receivables/watch.hpp"
#include "engine/rules/kommun_register.hpp"

namespace hemvist {

// "2025-08-05  5 dagar sedan": the day and how far it is from today.
std::string day_and_distance(Day day, Day today);
std::string watches_text(const std::vector<Watch>& watches, const KommunRegister& kommuner, Day today);

}  // namespace hemvist
