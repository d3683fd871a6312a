#pragma once
// Reads a register of parties: how each kommun is invoiced and paid.
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "engine/invoicing/party.hpp"
#include "engine/rules/kommun_register.hpp"
#include "engine/rules/rule_fault.hpp"

namespace hemvist {

// A kommun that nothing has been said about: name and organisationsnummer from the register.
Party default_party(const Kommun& kommun);

// `day`: on which the kommuner must exist.
tl::expected<std::vector<Party>, std::vector<RuleFault>> read_parties(std::string_view bytes, const std::string& file_name,
                                                                      const KommunRegister& kommuner, Day day);

}  // namespace hemvist
