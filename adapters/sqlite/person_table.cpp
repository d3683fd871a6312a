#include "adapters/sqlite/person_table.hpp"

#include "adapters/sqlite/statement.hpp"
#include "adapters/sqlite/store_error.hpp"

namespace hemvist {
namespace {

PersonId personnummer(std::string_view twelve) {
  const auto person = PersonId::parse(twelve, Day{});
  if (!person) throw StoreError("Lagret är skadat: ett personnummer är ogiltigt.", 0, true);
  return *person;
}

}  // namespace

std::optional<PersonReference> stored_person_of(Connection& connection, const ArendeId& arende) {
  Statement row{connection, "SELECT p.kind,p.value FROM arende a JOIN person p USING (person) WHERE a.name=? AND p.value IS NOT NULL"};
  if (!row.find({arende.text()})) return std::nullopt;
  const bool is_number = row.text() == "personnummer";
  if (is_number) return personnummer(row.text());
  return Pseudonym{std::string{row.text()}};
}

KnownIdentities stored_identities(Connection& connection) {
  KnownIdentities known;
  Statement persons{connection, "SELECT value FROM person WHERE kind='personnummer' AND value IS NOT NULL ORDER BY person"};
  for (persons.start(); persons.next();) known.persons.push_back(personnummer(persons.text()));
  // A pseudonym that is the name of an ärende is what both kommuner call it by.
  Statement names{connection, "SELECT value FROM person WHERE kind='pseudonym' AND value IS NOT NULL"
                              " AND value NOT IN (SELECT name FROM arende) ORDER BY person"};
  for (names.start(); names.next();) known.names.emplace_back(names.text());
  return known;
}

}  // namespace hemvist
