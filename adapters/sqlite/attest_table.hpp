#pragma once
// Who has attested a run, and which runs were thrown away.
#include <optional>

#include "adapters/sqlite/connection.hpp"
#include "adapters/sqlite/stored_run.hpp"

namespace hemvist {

std::optional<AttestRefusal> attest_run(Connection& connection, Month month, int sequence, const Attestation& attestation);
std::optional<DiscardRefusal> discard_run(Connection& connection, Month month, int sequence, std::string_view user, Day day);
std::optional<Attestation> attestation_of(Connection& connection, std::int64_t run);
bool is_discarded(Connection& connection, std::int64_t run);

}  // namespace hemvist
