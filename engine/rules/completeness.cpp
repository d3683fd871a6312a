#include "engine/rules/completeness.hpp"

#include <algorithm>
#include <map>

#include "engine/rules/tariff_words.hpp"
#include "engine/rules/week_coverage.hpp"

namespace hemvist {
namespace {

// A level for which more pairs than this must be looked through is no price list; a real one takes some ten thousand.
constexpr std::size_t most_lookups = 3'000'000;

// The dimensions of a version; one without zones has the single zone "none".
struct Grid {
  std::vector<int> zones;
  std::vector<int> dayparts;
  std::vector<std::optional<Performer>> performers;

  std::size_t size() const { return zones.size() * dayparts.size() * performers.size(); }
};

bool names_foreign_performer(const TariffVersion& version) {
  for (const auto& component : version.components)
    for (const auto& row : component.rows)
      if (row.performer == Performer::annan_kommun) return true;
  return false;
}

std::vector<int> indices(std::size_t count) {
  std::vector<int> list;
  for (std::size_t i = 0; i < count; ++i) list.push_back(static_cast<int>(i));
  return list;
}

Grid grid_of(const TariffVersion& version) {
  const auto zone_count = zones_of(version).size();
  Grid grid{zone_count == 0 ? std::vector{-1} : indices(zone_count),
            indices(std::max<std::size_t>(1, version.dayparts.size())),
            {std::nullopt}};
  if (names_performer(version)) grid.performers = {Performer::egen_regi, Performer::privat};
  if (names_foreign_performer(version)) grid.performers.push_back(Performer::annan_kommun);
  return grid;
}

// Every cell of one insats and event: zone by zone, daypart by daypart, performer by performer.
std::vector<CellKey> keys_of(const Grid& grid, Insats insats, Event event) {
  std::vector<CellKey> keys;
  for (const int zone : grid.zones)
    for (const int daypart : grid.dayparts)
      for (const auto& performer : grid.performers) keys.push_back({insats, event, daypart, zone, performer});
  return keys;
}

CellState state_of(const TariffVersion& version, const Selection& selection) {
  if (std::holds_alternative<Hole>(selection)) return CellState::hole;
  const auto* selected = std::get_if<Selected>(&selection);
  if (selected == nullptr) return CellState::clash;
  const auto& component = version.components[static_cast<std::size_t>(selected->component)];
  const auto& value = component.rows[static_cast<std::size_t>(selected->row)].value;
  if (std::holds_alternative<NotPaid>(value)) return CellState::not_paid;
  return std::holds_alternative<PriceUnknown>(value) ? CellState::unknown : CellState::priced;
}

// ---- krock ----

struct ClashCases {
  CellKey first;
  int count = 0;
};
using Clashes = std::map<std::pair<Selected, Selected>, ClashCases>;

std::string row_text(const TariffVersion& version, const Selected& at) {
  const auto& component = version.components[static_cast<std::size_t>(at.component)];
  return component.id + " (rad " + std::to_string(component.rows[static_cast<std::size_t>(at.row)].place.line) + ")";
}

std::string clash_sentence(const TariffVersion& version, const std::pair<Selected, Selected>& rows, const ClashCases& cases) {
  auto where = cell_text(version, cases.first);
  if (!where.empty()) where = ", " + where;
  auto sentence = "Två priser träffar samma besök: " + row_text(version, rows.first) + " och " + row_text(version, rows.second) + ", för " +
                  std::string{text(cases.first.insats)} + " (" + std::string{text(cases.first.event)} + ")" + where;
  if (cases.count > 1) sentence += " och " + std::to_string(cases.count - 1) + " fall till";
  return sentence + ". Exakt en prisrad får träffa: skilj dem åt med insats, händelse, zon, dygnsdel eller utförare.";
}

// ---- hål ----

// By which insatser lack a price in exactly the same cells.
using HolePattern = std::vector<bool>;

// The cells of the pattern in as few conditions as it takes: "zon=landsbygd; dygnsdel=natt, utförare=privat".
std::string conditions(const TariffVersion& version, const Grid& grid, const HolePattern& holes) {
  const auto keys = keys_of(grid, Insats::service, Event::utfort);
  const auto per_zone = grid.dayparts.size() * grid.performers.size();
  HolePattern told(holes.size());
  std::string written;
  constexpr unsigned zone_bit = 1;
  constexpr unsigned daypart_bit = 2;
  constexpr unsigned performer_bit = 4;
  // From the slabs with fewest dimensions fixed to single cells.
  for (const unsigned fixed : {0u, zone_bit, daypart_bit, performer_bit, zone_bit | daypart_bit, zone_bit | performer_bit,
                               daypart_bit | performer_bit, zone_bit | daypart_bit | performer_bit}) {
    const auto slab_of = [&](std::size_t i) {
      return (fixed & zone_bit ? i / per_zone * per_zone : 0) +
             (fixed & daypart_bit ? i % per_zone / grid.performers.size() * grid.performers.size() : 0) +
             (fixed & performer_bit ? i % grid.performers.size() : 0);
    };
    std::vector<bool> has_price(holes.size());
    std::vector<bool> is_news(holes.size());
    for (std::size_t i = 0; i < holes.size(); ++i) {
      if (!holes[i]) has_price[slab_of(i)] = true;
      if (!told[i]) is_news[slab_of(i)] = true;
    }
    for (std::size_t i = 0; i < holes.size(); ++i) {
      const auto slab = slab_of(i);
      if (has_price[slab]) continue;
      told[i] = true;
      if (slab != i || !is_news[i]) continue;
      auto key = keys[i];
      if (!(fixed & zone_bit)) key.zone = -1;
      if (!(fixed & daypart_bit)) key.daypart = -1;
      if (!(fixed & performer_bit)) key.performer.reset();
      written += (written.empty() ? "" : "; ") + cell_text(version, key);
    }
  }
  return written;
}

std::string names_of(const std::vector<Insats>& insatser) {
  std::string written;
  for (const auto insats : insatser) written += (written.empty() ? "" : ", ") + std::string{text(insats)};
  return written;
}

const Component* component_for(const TariffVersion& version, Insats insats, Event event) {
  for (const auto& component : version.components) {
    const bool is_of_event = std::find(component.events.begin(), component.events.end(), event) != component.events.end();
    for (const auto named : component.insatser)
      if (is_of_event && closeness(named, insats) != Closeness::none) return &component;
  }
  return nullptr;
}

// Walks one version and gathers what is wrong with it.
class VersionWalk {
public:
  VersionWalk(const TariffVersion& version, int version_index, const std::string& file_name)
      : version_{version}, path_{"versioner[" + std::to_string(version_index) + "]"}, file_name_{file_name}, grid_{grid_of(version)}, selector_{version} {}

  std::vector<RuleFault> faults() {
    if (lookups() > most_lookups) {
      add(RuleFaultCode::for_stor_fil, version_.place, path_, "Versionen har fler zoner, dygnsdelar och prisrader än en prislista kan ha.");
      return std::move(faults_);
    }
    if (const auto uncovered = uncovered_text(version_.dayparts); !version_.dayparts.empty() && !uncovered.empty())
      add(RuleFaultCode::hal, version_.dayparts.front().place, path_ + ".dygnsdelar",
          "Ingen dygnsdel täcker " + uncovered + ". Besök på de tiderna blir oprissade.");
    for (int i = 0; i < event_count; ++i) walk(static_cast<Event>(i));
    for (const auto& [rows, cases] : clashes_) {
      const auto& later = rows.second;
      const auto& row = version_.components[static_cast<std::size_t>(later.component)].rows[static_cast<std::size_t>(later.row)];
      add(RuleFaultCode::krock, row.place, path_ + ".komponenter[" + std::to_string(later.component) + "].priser[" + std::to_string(later.row) + "]",
          clash_sentence(version_, rows, cases));
    }
    return std::move(faults_);
  }

private:
  std::size_t lookups() const {
    std::size_t pairs = 0;
    for (const auto insats : priceable_insatser())
      for (int i = 0; i < event_count; ++i) pairs += 1 + selector_.pair_count(insats, static_cast<Event>(i));
    return pairs * grid_.size();
  }

  void walk(Event event) {
    std::vector<Insats> without_price;
    std::map<HolePattern, std::vector<Insats>> partly_priced;
    for (const auto insats : priceable_insatser()) {
      if (!selector_.covers(insats, event)) {
        without_price.push_back(insats);
        continue;
      }
      const auto holes = holes_of(insats, event);
      if (std::find(holes.begin(), holes.end(), true) != holes.end()) partly_priced[holes].push_back(insats);
    }
    if (event == Event::utfort && !without_price.empty())
      add(RuleFaultCode::hal, version_.place, path_,
          "Inget pris finns för " + names_of(without_price) + ". Utförda besök med de insatserna blir oprissade.");
    for (const auto& [holes, insatser] : partly_priced)
      add(RuleFaultCode::hal, component_for(version_, insatser.front(), event)->place, path_,
          "Pris saknas för " + names_of(insatser) + " (" + std::string{text(event)} + ") där " + conditions(version_, grid_, holes) +
              ". Sådana besök blir oprissade.");
  }

  HolePattern holes_of(Insats insats, Event event) {
    HolePattern holes;
    for (const auto& key : keys_of(grid_, insats, event)) {
      const auto selection = selector_.select(key);
      holes.push_back(std::holds_alternative<Hole>(selection));
      if (const auto* clash = std::get_if<Clash>(&selection))
        for (std::size_t i = 1; i < clash->pairs.size(); ++i) {
          auto& cases = clashes_.try_emplace({clash->pairs.front(), clash->pairs[i]}, ClashCases{key, 0}).first->second;
          ++cases.count;
        }
    }
    return holes;
  }

  void add(RuleFaultCode code, SourcePlace place, std::string path, std::string sentence) {
    faults_.push_back({code, file_name_, place, std::move(path), std::move(sentence)});
  }

  const TariffVersion& version_;
  std::string path_;
  std::string file_name_;
  Grid grid_;
  PriceSelector selector_;
  Clashes clashes_;
  std::vector<RuleFault> faults_;
};

}  // namespace

std::vector<Cell> cells(const TariffVersion& version) {
  const PriceSelector selector{version};
  const auto grid = grid_of(version);
  std::vector<Cell> list;
  for (const auto insats : priceable_insatser())
    for (int i = 0; i < event_count; ++i)
      for (const auto& key : keys_of(grid, insats, static_cast<Event>(i))) {
        auto selection = selector.select(key);
        const auto state = state_of(version, selection);
        list.push_back({key, state, std::move(selection)});
      }
  return list;
}

std::vector<RuleFault> completeness_faults(const TariffVersion& version, int version_index, const std::string& file_name) {
  return VersionWalk{version, version_index, file_name}.faults();
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
