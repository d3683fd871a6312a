#pragma once
// Words that every letter uses: who answers, how it ends, how amounts and accounts are written.
#include <string>
#include <vector>

#include "engine/invoicing/party.hpp"
#include "engine/values/money.hpp"

namespace hemvist {

// "Ekonomiservice (ekonomi@borgholm.example)"; the kommun itself when no contact is said.
std::string contact_text(const Party& party);
// "Borgholms kommun, Socialförvaltningen"
std::string full_name(const Party& party);
// "Med vänlig hälsning", and on the next line who.
std::string signature(const Party& party);
// "1 140,75 kr", with no-break spaces.
std::string crowns_text(Money amount);
// "a", "a och b", "a, b och c"
std::string listed(const std::vector<std::string>& words);

}  // namespace hemvist
