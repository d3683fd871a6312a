#include "adapters/jobs/known_party.hpp"

#include "adapters/yaml/read_parties.hpp"

namespace hemvist {

std::optional<Party> known_party(const Store& store, const KommunRegister& kommuner, KommunCode kommun, Day today) {
  if (auto stored = store.party(kommun)) return stored;
  const auto known = kommuner.find(kommun, today);
  return known ? std::optional{default_party(*known)} : std::nullopt;
}

}  // namespace hemvist
