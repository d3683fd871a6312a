#pragma once
// The personnummer of some ärenden, for what is handed out by a secure channel.
#include <set>

#include "adapters/sqlite/store.hpp"
#include "engine/invoicing/visit_underlag.hpp"

namespace hemvist {

// Without those that are only known by a pseudonym, or have been erased.
PersonsOfCases persons_of_cases(const Store& store, const std::set<ArendeId>& arenden);

// [lag: sekretess] "sekretess enligt 26 kap. 1 § …, lämnas ut för ersättning enligt 29 kap. 6 § …": the ground of a disclosure (R17), in the journal.
// `purpose`: "ersättning", "avgift".
std::string disclosure_ground(const LawBook& law, Day day, std::string_view purpose, const std::set<std::string>& provisions);

}  // namespace hemvist
