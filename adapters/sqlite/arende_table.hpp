#pragma once
// The ärenden of the store under their numbers, each with its bosättningskommun and person, and those being added.
#include <string>
#include <unordered_map>

#include "adapters/sqlite/journal.hpp"
#include "engine/records/decision.hpp"

namespace hemvist {

struct KnownArende {
  std::int64_t number;
  KommunCode bosattningskommun;
  std::int64_t person;
};

class ArendeTable {
public:
  ArendeTable(Connection& connection, JournalEntry& entry);
  const KnownArende* find(const ArendeId& arende) const;
  const KnownArende& add(const ArendeId& arende, KommunCode bosattningskommun, const PersonReference& person);
  // The person's number, if the person is known.
  std::optional<std::int64_t> person_number(const PersonReference& person);

private:
  std::int64_t add_person(const PersonReference& person);

  JournalEntry& entry_;
  std::unordered_map<std::string, KnownArende> known_;
  std::int64_t next_arende_ = 1;
  std::int64_t next_person_ = 1;
  FactInsert insert_arende_;
  Statement find_person_;
  Statement insert_person_;
};

}  // namespace hemvist
