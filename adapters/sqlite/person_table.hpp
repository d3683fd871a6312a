#pragma once
// Who the persons of the store are: for the person-level underlag, and to keep them out of everything else.
#include <optional>

#include "adapters/sqlite/connection.hpp"
#include "engine/invoicing/known_identities.hpp"

namespace hemvist {

std::optional<PersonReference> stored_person_of(Connection& connection, const ArendeId& arende);
KnownIdentities stored_identities(Connection& connection);

}  // namespace hemvist
