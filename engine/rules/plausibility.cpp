#include "engine/rules/plausibility.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "engine/records/record_words.hpp"
#include "engine/rules/tariff_words.hpp"
#include "engine/rules/version_faults.hpp"
#include "engine/rules/walk_cells.hpp"
#include "engine/rules/week_coverage.hpp"
#include "engine/values/comma_text.hpp"
#include "engine/values/folded_text.hpp"

namespace hemvist {
namespace {

// The middle of an ordinary working day stands for the day.
constexpr int wednesday_noon = (2 * 24 + 12) * 60;

std::string kronor(const Rational& ore) {
  return (ore.is_whole() ? to_swedish_text(Money::from_ore(ore.numerator())) : with_comma(to_decimal_text(ore / Rational{100}, 4))) + " kr";
}

bool is_of_hemtjanst(Insats insats) { return is_category(insats) || category_of(insats).has_value(); }

// The bands that hold some day of the version.
std::vector<HourBand> bands_of(const TariffVersion& version, const std::vector<HourBand>& bands) {
  std::vector<HourBand> holding;
  for (std::size_t i = 0; i < bands.size(); ++i) {
    const bool begins_before_end = !version.valid_end || bands[i].valid_from < *version.valid_end;
    const bool is_followed_before = i + 1 < bands.size() && bands[i + 1].valid_from <= version.valid_from;
    if (begins_before_end && !is_followed_before) holding.push_back(bands[i]);
  }
  return holding;
}

// What a cell comes to, when it is known and something is paid.
struct Figure {
  Selected at;
  Rational ore;
};
std::optional<Figure> figure_of(const Cell& cell) {
  const auto* at = std::get_if<Selected>(&cell.selection);
  if (at == nullptr || cell.state != CellState::priced) return std::nullopt;
  Figure figure{*at, {}};
  for (const auto& price : cell.prices) figure.ore += Rational{price.price.ore()} * price.percent / Rational{100};
  return figure.ore.is_zero() ? std::nullopt : std::optional{figure};
}

class VersionPlausibility {
public:
  VersionPlausibility(const TariffVersion& version, int index, const std::string& file_name, const PlausibilityBands& bands)
      : version_{version}, bands_{bands}, hour_bands_{bands_of(version, bands.hour)}, faults_{version, index, file_name}, zones_{zones_of(version)} {
    std::set<std::string> towns;  // of zones that only differ in how the name is written the first will do
    for (std::size_t i = 0; i < zones_.size(); ++i) {
      const auto name = folded(zones_[i]);
      const auto is_in = [&name](const std::vector<std::string>& names) { return std::find(names.begin(), names.end(), name) != names.end(); };
      is_countryside_.push_back(is_in(bands.countryside));
      if (is_in(bands.town) && towns.insert(name).second) town_zones_.push_back(static_cast<int>(i));
    }
    day_ = version.dayparts.empty() ? 0 : daypart_at(version.dayparts, wednesday_noon).value_or(-1);
  }

  std::vector<RuleFault> faults() && {
    const PriceSelector selector{version_};
    if (lookups_of(version_, selector) > most_lookups) return {};
    Group group;
    std::optional<std::pair<Insats, Event>> of;
    walk_cells(version_, selector, [&](const Cell& cell) {
      if (of != std::pair{cell.key.insats, cell.key.event}) look_at(std::exchange(group, {}));
      of = {cell.key.insats, cell.key.event};
      if (const auto figure = figure_of(cell)) group.emplace(Place{cell.key.zone, cell.key.daypart, cell.key.performer}, std::pair{cell.key, *figure});
    });
    look_at(group);
    return std::move(faults_).take();
  }

private:
  // The figures of one insats and event.
  using Place = std::tuple<int, int, std::optional<Performer>>;
  using Group = std::map<Place, std::pair<CellKey, Figure>>;

  void look_at(const Group& group) {
    const auto figure_at = [&](int zone, int daypart, std::optional<Performer> performer) -> const Figure* {
      const auto found = group.find({zone, daypart, performer});
      return found == group.end() ? nullptr : &found->second.second;
    };
    for (const auto& [place, cell] : group) {
      const auto& [key, figure] = cell;
      look_at_hour(key, figure);
      // What is driven there and paid by the piece may well cost more than that.
      if (key.zone >= 0 && is_countryside_[static_cast<std::size_t>(key.zone)] && component_of(version_, figure.at).per == Per::timme)
        for (const int town : town_zones_)
          look_at_ratio(figure, figure_at(town, key.daypart, key.performer), bands_.countryside_to_town, zones_[static_cast<std::size_t>(key.zone)],
                        zones_[static_cast<std::size_t>(town)]);
      if (key.performer == Performer::privat)
        look_at_ratio(figure, figure_at(key.zone, key.daypart, Performer::egen_regi), bands_.private_to_own, text(Performer::privat), text(Performer::egen_regi));
    }
  }

  void look_at_hour(const CellKey& key, const Figure& figure) {
    if (hour_bands_.empty() || key.event != Event::utfort || key.daypart != day_) return;
    const auto& component = component_of(version_, figure.at);
    if (!is_of_hemtjanst(key.insats) || component.per != Per::timme) return;
    for (const auto& band : hour_bands_)
      if (Rational{band.least.ore()} <= figure.ore && figure.ore <= Rational{band.most.ore()}) return;
    if (!hours_told_.insert(figure.at).second) return;
    const auto& band = hour_bands_.front();
    faults_.of_row(RuleFaultCode::orimligt_belopp, figure.at, "",
                   kronor(figure.ore) + " per timme är ovanligt " + (figure.ore < Rational{band.least.ore()} ? "lågt" : "högt") + " för en timme på dagen, till exempel " +
                       visit_text(version_, key) + ": väntat är mellan " + to_swedish_text(band.least) + " och " + kronor(Rational{band.most.ore()}) +
                       " (källa: " + band.source + "). Kontrollera beloppet mot källan; står det så gäller det.");
  }

  void look_at_ratio(const Figure& over, const Figure* under, const std::optional<RatioBand>& band, std::string_view over_name, std::string_view under_name) {
    if (!band || under == nullptr || over.at == under->at) return;
    // An hour and a visit are not to be divided by one another.
    if (component_of(version_, over.at).per != component_of(version_, under->at).per) return;
    const auto ratio = over.ore / under->ore;
    if (band->least <= ratio && ratio <= band->most) return;
    if (!ratios_told_.insert({over.at, under->at}).second) return;
    faults_.of_row(RuleFaultCode::orimligt_belopp, over.at, "",
                   "Priset för " + std::string{over_name} + ", " + kronor(over.ore) + ", är " + with_comma(to_decimal_text(ratio, 3)) + " gånger det för " + std::string{under_name} + ", " +
                       kronor(under->ore) + " (rad " + std::to_string(row_of(version_, under->at).place.line) + "), i övrigt lika fall: väntat är mellan " +
                       with_comma(to_decimal_text(band->least)) + " och " + with_comma(to_decimal_text(band->most)) + " (källa: " + band->source +
                       "). Kontrollera beloppen mot källan; står det så gäller de.");
  }

  const TariffVersion& version_;
  const PlausibilityBands& bands_;
  std::vector<HourBand> hour_bands_;
  VersionFaults faults_;
  std::vector<std::string> zones_;
  std::vector<bool> is_countryside_;
  std::vector<int> town_zones_;
  int day_ = 0;
  std::set<Selected> hours_told_;
  std::set<std::pair<Selected, Selected>> ratios_told_;
};

}  // namespace

std::vector<RuleFault> plausibility_faults(const Tariff& tariff, const PlausibilityBands& bands) {
  std::vector<RuleFault> faults;
  for (std::size_t i = 0; i < tariff.versions.size(); ++i) {
    auto of_version = VersionPlausibility{tariff.versions[i], static_cast<int>(i), tariff.file_name, bands}.faults();
    faults.insert(faults.end(), std::make_move_iterator(of_version.begin()), std::make_move_iterator(of_version.end()));
  }
  return faults;
}

}  // namespace hemvist
