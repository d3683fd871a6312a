#include "adapters/sqlite/arende_table.hpp"

namespace hemvist {
namespace {

struct PersonText {
  std::string_view kind;
  std::string_view value;
};

PersonText text_of(const PersonReference& person) {
  if (const auto* id = std::get_if<PersonId>(&person)) return {"personnummer", id->reveal()};
  return {"pseudonym", std::get<Pseudonym>(person).text};
}

}  // namespace

ArendeTable::ArendeTable(Connection& connection, JournalEntry& entry)
    : entry_{entry},
      insert_arende_{connection, entry, Fact::arende},
      find_person_{connection, "SELECT person FROM person WHERE kind=? AND value=?"},
      insert_person_{connection, "INSERT INTO person(person,entry,kind,value,salt,commitment) VALUES(?,?,?,?,?,?)"} {
  Statement all{connection, "SELECT name,arende,bosattningskommun,person FROM arende"};
  for (all.start(); all.next();) {
    std::string name{all.text()};
    const auto number = all.integer();
    const auto kommun = all.kommun();
    known_.emplace(std::move(name), KnownArende{number, kommun, all.integer()});
    next_arende_ = std::max(next_arende_, number + 1);
  }
  Statement last{connection, "SELECT coalesce(max(person), 0) FROM person"};
  if (last.find()) next_person_ = last.integer() + 1;
}

const KnownArende* ArendeTable::find(const ArendeId& arende) const {
  const auto found = known_.find(arende.text());
  return found == known_.end() ? nullptr : &found->second;
}

const KnownArende& ArendeTable::add(const ArendeId& arende, KommunCode bosattningskommun, const PersonReference& person) {
  const auto known_person = person_number(person);
  const KnownArende added{next_arende_++, bosattningskommun, known_person ? *known_person : add_person(person)};
  insert_arende_.row({added.number, arende.text(), bosattningskommun, added.person});
  return known_.emplace(arende.text(), added).first->second;
}

std::optional<std::int64_t> ArendeTable::person_number(const PersonReference& person) {
  const auto [kind, value] = text_of(person);
  if (!find_person_.find({kind, value})) return std::nullopt;
  const auto number = find_person_.integer();
  find_person_.reset();
  return number;
}

std::int64_t ArendeTable::add_person(const PersonReference& person) {
  const auto [kind, value] = text_of(person);
  const auto number = next_person_++;
  const auto salt = new_salt();
  const auto commitment = sealed(salt, value);
  insert_person_.run(std::initializer_list<SqlValue>{number, entry_.number(), kind, value, Blob{salt}, Blob{commitment}});
  entry_.vouch_for(Fact::person, std::initializer_list<SqlValue>{entry_.number(), number, kind, Blob{commitment}});
  return number;
}

}  // namespace hemvist
