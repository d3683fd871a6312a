#include "engine/rules/kommun_register.hpp"

namespace hemvist {

void KommunRegister::add(Kommun kommun) {
  const auto code = kommun.code;
  kommuner_.insert_or_assign(code, std::move(kommun));
}

Kommun KommunRegister::invented(KommunCode code, const std::string& name) {
  return {code, name, name, "99", "", OrganisationNumber::of_invented(code), std::nullopt};
}

std::optional<Kommun> KommunRegister::find(KommunCode code, Day day) const {
  const auto found = kommuner_.find(code);
  if (found == kommuner_.end() && code.is_invented()) return invented(code, "Övningskommun " + code.text());
  if (found == kommuner_.end() || (found->second.valid_from && day < *found->second.valid_from)) return std::nullopt;
  return found->second;
}

}  // namespace hemvist
