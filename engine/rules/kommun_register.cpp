#include "engine/rules/kommun_register.hpp"

namespace hemvist {

void KommunRegister::add(Kommun kommun) {
  const auto code = kommun.code;
  kommuner_.insert_or_assign(code, std::move(kommun));
}

std::optional<Kommun> KommunRegister::find(KommunCode code, Day day) const {
  if (code.is_invented()) {
    const auto name = "Övningskommun " + code.text();
    return Kommun{code, name, name, "99", "", OrganisationNumber::of_invented(code), std::nullopt};
  }
  const auto found = kommuner_.find(code);
  if (found == kommuner_.end() || (found->second.valid_from && day < *found->second.valid_from)) return std::nullopt;
  return found->second;
}

}  // namespace hemvist
