#pragma once
// What a component says besides its prices: what it counts, rounding, tak, andel, who has declared it.
#include <string>
#include <vector>

#include "engine/rules/tariff.hpp"

namespace hemvist {

// "utförd tid, avrundas uppåt till 15 minuter per besök, minst 15 minuter", "beviljad tid utan frånvaro …", "städ 96 minuter per besök"
std::string counting_text(const Component& component);

// One line for each of tak, andel_per_frånvarodag and deklarerad that the component has.
std::vector<std::string> terms_of(const Component& component);

// "ny kund: 4 timmar efter priset i hemtjänst, dygnsdel dag"
std::string one_time_text(const OneTime& one_time);

// "grundpris", "tillägg", "engång"
std::string_view role_word(ComponentRole role);

}  // namespace hemvist
