#include "engine/rules/clash_faults.hpp"

namespace hemvist {

void ClashFaults::see(const Cell& cell) {
  see(cell.key, cell.selection);
  for (const auto& supplement : cell.supplements) see(cell.key, supplement.selection);
}

void ClashFaults::see(const CellKey& key, const Selection& selection) {
  const auto* clash = std::get_if<Clash>(&selection);
  if (clash == nullptr) return;
  for (std::size_t i = 1; i < clash->pairs.size(); ++i)
    ++clashes_.try_emplace({clash->pairs.front(), clash->pairs[i]}, Cases{key, 0}).first->second.count;
}

void ClashFaults::tell(VersionFaults& faults) const {
  for (const auto& [rows, cases] : clashes_) {
    const bool is_supplement = role_of(component_of(version_, rows.first)) == ComponentRole::supplement;
    faults.of_row(RuleFaultCode::krock, rows.second, "",
                  std::string{is_supplement ? "Två rader i samma tillägg" : "Två priser"} + " träffar samma besök: " + row_text(version_, rows.first) + " och " +
                      row_text(version_, rows.second) + ", för " + visit_text(version_, cases.first) + more_cases_text(cases.count) +
                      ". Exakt en prisrad får träffa: skilj dem åt med insats, händelse, zon, dygnsdel eller utförare.");
  }
}

}  // namespace hemvist
