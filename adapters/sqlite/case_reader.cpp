#include "adapters/sqlite/case_reader.hpp"

#include "adapters/sqlite/store_error.hpp"

namespace hemvist {

std::vector<StoredArende> CaseReader::list(std::int64_t up_to) const {
  Statement row{connection_, "SELECT name,arende,bosattningskommun FROM arende WHERE entry<=? ORDER BY name"};
  std::vector<StoredArende> stored;
  for (row.start({up_to}); row.next();) {
    const auto arende = stored_arende_id(row.text());
    const auto number = row.integer();
    stored.push_back({arende, number, row.kommun()});
  }
  return stored;
}

CaseRecords CaseReader::read(const StoredArende& stored, std::int64_t up_to) {
  return {stored.arende, decisions_.read(stored.arende, stored.number, stored.bosattningskommun, up_to),
          visits_.read(stored.arende, stored.number, up_to), absences_.read(stored.arende, stored.number, up_to),
          totals_.read(stored.arende, stored.number, up_to), approvals_.read(stored.arende, stored.number, up_to),
          extra_costs_.read(stored.arende, stored.number, up_to)};
}

ArendeId stored_arende_id(std::string_view name) {
  auto arende = ArendeId::parse(name);
  if (!arende) throw StoreError("Lagret är skadat: ett ärendes beteckning är ogiltig.", 0, true);
  return *arende;
}

}  // namespace hemvist
