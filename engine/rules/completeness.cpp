#include "engine/rules/completeness.hpp"

#include "engine/rules/clash_faults.hpp"
#include "engine/rules/hole_faults.hpp"
#include "engine/rules/meeting_components.hpp"
#include "engine/rules/one_time_faults.hpp"
#include "engine/rules/reference_faults.hpp"
#include "engine/rules/unreachable_rows.hpp"
#include "engine/rules/week_coverage.hpp"

namespace hemvist {

std::vector<RuleFault> completeness_faults(const TariffVersion& version, int version_index, const std::string& file_name) {
  VersionFaults faults{version, version_index, file_name};
  const PriceSelector selector{version};
  if (lookups_of(version, selector) > most_lookups) {
    faults.of_version(RuleFaultCode::for_stor_fil, "Versionen har fler zoner, dygnsdelar och prisrader än en prislista kan ha.");
    return std::move(faults).take();
  }
  if (const auto uncovered = uncovered_text(version.dayparts); !version.dayparts.empty() && !uncovered.empty())
    faults.of_dayparts(RuleFaultCode::hal, "Ingen dygnsdel täcker " + uncovered + ". Besök på de tiderna blir oprissade.");
  tell_dayparts_never_first(version, faults);
  tell_reference_faults(version, faults);
  tell_one_time_faults(version, selector, faults);

  HoleFaults holes{version, selector};
  ClashFaults clashes{version};
  UnreachableRows unreachable{version, selector};
  MeetingComponents meeting{version};
  ReferenceHoles reference_holes{version, selector};
  PriceDecimals decimals;
  const bool has_figures = references_end(version);
  walk_cells(version, selector, [&](const Cell& cell) {
    holes.see(cell);
    clashes.see(cell);
    unreachable.see(cell);
    meeting.see(cell);
    if (!has_figures) return;
    reference_holes.see(cell);
    decimals.see(cell);
  });
  holes.tell(faults);
  clashes.tell(faults);
  unreachable.tell(faults);
  meeting.tell(faults);
  reference_holes.tell(faults);
  decimals.tell(faults);
  return std::move(faults).take();
}

std::vector<RuleFault> completeness_faults(const Tariff& tariff) {
  std::vector<RuleFault> faults;
  for (std::size_t i = 0; i < tariff.versions.size(); ++i) {
    auto of_version = completeness_faults(tariff.versions[i], static_cast<int>(i), tariff.file_name);
    faults.insert(faults.end(), std::make_move_iterator(of_version.begin()), std::make_move_iterator(of_version.end()));
  }
  return faults;
}

}  // namespace hemvist
