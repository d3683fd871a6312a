#include "adapters/jobs/persons_of_cases.hpp"

namespace hemvist {

PersonsOfCases persons_of_cases(const Store& store, const std::set<ArendeId>& arenden) {
  PersonsOfCases persons;
  for (const auto& arende : arenden)
    if (const auto person = store.person_of(arende))
      if (const auto* number = std::get_if<PersonId>(&*person)) persons.emplace(arende, *number);
  return persons;
}

std::string disclosure_ground(const LawBook& law, Day day, std::string_view purpose, const std::set<std::string>& provisions) {
  std::string ground;
  if (const auto* secrecy = law.in_force("sekretess", day)) ground = "sekretess enligt " + secrecy->designation + ", ";
  ground += "lämnas ut för " + std::string{purpose} + " enligt ";
  std::string joint;
  for (const auto& provision : provisions) {
    ground += joint + provision;
    joint = " och ";
  }
  return ground;
}

}  // namespace hemvist
