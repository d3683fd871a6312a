#pragma once
// Finds personnummer and known names in a letter, which carries no identity (R10).
#include "engine/invoicing/identity_guard.hpp"
#include "engine/letters/letter.hpp"

namespace hemvist {

// The leaks of every text that is printed; the field says where: "stycke 2", "tabell rad 3". Telephone and accounts are not searched.
std::vector<IdentityLeak> identity_leaks(const Letter& letter, const KnownIdentities& known = {});

}  // namespace hemvist
