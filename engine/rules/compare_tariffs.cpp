#include "engine/rules/compare_tariffs.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "engine/rules/level_setting.hpp"

namespace hemvist {
namespace {

std::vector<Stretch> stretches_of(const Tariff& one, const Tariff& other) {
  std::set<Day> borders;
  for (const auto* tariff : {&one, &other})
    for (const auto& version : tariff->versions) {
      borders.insert(version.valid_from);
      if (version.valid_end) borders.insert(*version.valid_end);
    }
  std::vector<Stretch> stretches;
  for (const auto day : borders) {
    if (!stretches.empty()) stretches.back().end = day;
    stretches.push_back({day, {}});
  }
  return stretches;
}

// A version asked by the names of places that it may not have.
class NamedCells {
public:
  explicit NamedCells(const TariffVersion& version) : version_{version}, zones_{zones_of(version)}, selector_{version} {}

  std::vector<Payment> payments(Insats insats, Event event, const GridPlace& place) const {
    CellKey key{insats, event, -1, -1, place.performer};
    if (place.zone) key.zone = index_of(zones_, *place.zone);
    if (version_.dayparts.empty()) key.daypart = 0;
    for (std::size_t i = 0; i < version_.dayparts.size(); ++i)
      if (version_.dayparts[i].name == place.daypart) key.daypart = static_cast<int>(i);
    return payments_in_cell(version_, selector_, key);
  }

private:
  static int index_of(const std::vector<std::string>& names, const std::string& name) {
    const auto found = std::find(names.begin(), names.end(), name);
    return found == names.end() ? -1 : static_cast<int>(found - names.begin());
  }

  const TariffVersion& version_;
  std::vector<std::string> zones_;
  PriceSelector selector_;
};

using Swap = std::pair<std::optional<Payment>, std::optional<Payment>>;

// What stands instead of what in one cell: payments that both have are no change, the others meet in their order, each role by itself.
std::vector<Swap> swaps(const std::vector<Payment>& before, const std::vector<Payment>& after) {
  std::vector<Swap> list;
  for (const auto role : {ComponentRole::base, ComponentRole::supplement, ComponentRole::one_time}) {
    const auto only_in = [role](const std::vector<Payment>& these, const std::vector<Payment>& those) {
      std::vector<Payment> left;
      std::set_difference(these.begin(), these.end(), those.begin(), those.end(), std::back_inserter(left));
      std::erase_if(left, [role](const Payment& payment) { return payment.role != role; });
      return left;
    };
    const auto gone = only_in(before, after);
    const auto come = only_in(after, before);
    for (std::size_t i = 0; i < std::max(gone.size(), come.size()); ++i)
      list.emplace_back(i < gone.size() ? std::optional{gone[i]} : std::nullopt, i < come.size() ? std::optional{come[i]} : std::nullopt);
  }
  return list;
}

// The cells in which one change is made, insats by insats.
struct SwapCells {
  Swap swap;
  std::map<std::pair<Event, Insats>, std::vector<bool>> cells;
};

std::vector<CellGroup> groups_of(const SwapCells& of, const PriceGrid& grid) {
  std::vector<CellGroup> groups;
  for (const auto& [key, cells] : of.cells) {
    auto where = grid.places_of(cells);
    const auto same = std::find_if(groups.begin(), groups.end(), [&](const CellGroup& group) { return group.event == key.first && group.where == where; });
    if (same != groups.end()) same->insatser.push_back(key.second);
    else groups.push_back({{key.second}, key.first, std::move(where)});
  }
  return groups;
}

std::vector<PaymentChange> payment_changes(const Stretch& when, const TariffVersion* before, const TariffVersion* after) {
  const PriceGrid grid{before, after};
  const auto cells_of = [](const TariffVersion* version) { return version == nullptr ? std::nullopt : std::optional<NamedCells>{*version}; };
  const auto old_cells = cells_of(before);
  const auto new_cells = cells_of(after);
  std::vector<SwapCells> found;
  for (const auto insats : priceable_insatser())
    for (int e = 0; e < event_count; ++e)
      for (std::size_t i = 0; i < grid.size(); ++i) {
        const auto event = static_cast<Event>(e);
        const auto payments = [&](const auto& cells) { return cells ? cells->payments(insats, event, grid.place(i)) : std::vector<Payment>{}; };
        for (auto& swap : swaps(payments(old_cells), payments(new_cells))) {
          auto at = std::find_if(found.begin(), found.end(), [&](const SwapCells& known) { return known.swap == swap; });
          if (at == found.end()) at = found.insert(at, {std::move(swap), {}});
          auto& cells = at->cells[{event, insats}];
          cells.resize(grid.size());
          cells[i] = true;
        }
      }
  std::vector<PaymentChange> changes;
  for (auto& of : found) changes.push_back({when, groups_of(of, grid), std::move(of.swap.first), std::move(of.swap.second)});
  return changes;
}

std::vector<SettingChange> setting_changes(const Stretch& when, const TariffVersion* before, const TariffVersion* after) {
  if (before == nullptr) return {{when, "nivå", "", "finns"}};
  if (after == nullptr) return {{when, "nivå", "finns", ""}};
  const auto old_settings = settings_of(*before);
  const auto new_settings = settings_of(*after);
  const auto value_of = [](const std::vector<Term>& settings, const std::string& key) {
    const auto found = std::find_if(settings.begin(), settings.end(), [&](const Term& setting) { return setting.key == key; });
    return found == settings.end() ? std::string{} : found->value;
  };
  std::vector<SettingChange> changes;
  for (const auto& setting : old_settings)
    if (auto now = value_of(new_settings, setting.key); now != setting.value) changes.push_back({when, setting.key, setting.value, std::move(now)});
  for (const auto& setting : new_settings)
    if (value_of(old_settings, setting.key).empty()) changes.push_back({when, setting.key, "", setting.value});
  return changes;
}

bool is_same(const PaymentChange& a, const PaymentChange& b) { return a.cells == b.cells && a.before == b.before && a.after == b.after; }
bool is_same(const SettingChange& a, const SettingChange& b) { return a.key == b.key && a.before == b.before && a.after == b.after; }

// A change that goes on from the stretch before is one with it.
template <class Change>
void add_changes(std::vector<Change>& all, std::vector<Change> of_stretch) {
  for (auto& change : of_stretch) {
    const auto earlier = std::find_if(all.begin(), all.end(), [&](const Change& known) { return known.when.end == change.when.from && is_same(known, change); });
    if (earlier != all.end()) earlier->when.end = change.when.end;
    else all.push_back(std::move(change));
  }
}

}  // namespace

TariffComparison compare_tariffs(const Tariff& before, const Tariff& after) {
  TariffComparison comparison;
  for (const auto& when : stretches_of(before, after)) {
    const auto* old_version = version_on(before, when.from);
    const auto* new_version = version_on(after, when.from);
    if (old_version == nullptr && new_version == nullptr) continue;
    add_changes(comparison.settings, setting_changes(when, old_version, new_version));
    add_changes(comparison.payments, payment_changes(when, old_version, new_version));
  }
  return comparison;
}

}  // namespace hemvist
