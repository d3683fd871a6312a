#include "adapters/cli/rule_matrix.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "adapters/cli/component_text.hpp"
#include "adapters/cli/rate_table.hpp"
#include "adapters/cli/rate_text.hpp"
#include "engine/rules/level_setting.hpp"
#include "engine/rules/tariff_words.hpp"
#include "engine/rules/version_faults.hpp"
#include "engine/rules/walk_cells.hpp"

namespace hemvist {
namespace {

// The prices of one insats and händelse, and the components that they stand in.
struct Prices {
  RateTable table;
  std::set<int> components;
  friend bool operator==(const Prices&, const Prices&) = default;
};

using InsatsPrices = std::map<Insats, Prices>;

void put(Prices& prices, const TariffVersion& version, const CellKey& key, const Selection& selection, CellState state, const std::vector<CellPrice>& paid) {
  prices.table.set(key, rate_text(version, selection, state, paid), state == CellState::level);
  if (const auto* at = std::get_if<Selected>(&selection)) prices.components.insert(at->component);
  if (const auto* clash = std::get_if<Clash>(&selection))
    for (const auto& at : clash->pairs) prices.components.insert(at.component);
}

// The matrix of one version, told part by part.
class VersionMatrix {
public:
  VersionMatrix(const Tariff& tariff, const TariffVersion& version) : tariff_{tariff}, version_{version}, selector_{version}, grid_{grid_of(version)} {}

  std::string text() {
    gather();
    tell_heading();
    for (const auto& [event, insatser] : base_) tell(std::string{hemvist::text(event)}, insatser);
    for (const auto& [of, insatser] : supplements_)
      tell("tillägg " + component(of.first).id + ", " + std::string{hemvist::text(of.second)}, insatser);
    for (const auto& [index, insatser] : one_time_) tell("engång " + component(index).id + ", " + one_time_text(*component(index).one_time), insatser);
    tell_fees();
    if (!without_price_.empty()) written_ += "    Utan pris för utfört besök: " + insatser_text(without_price_) + "\n";
    return written_;
  }

private:
  const Component& component(int index) const { return version_.components[static_cast<std::size_t>(index)]; }

  void gather() {
    walk_cells(version_, selector_, [this](const Cell& cell) {
      const auto& [insats, event, daypart, zone, performer] = cell.key;
      if (selector_.covers(insats, event)) put(base_[event][insats], version_, cell.key, cell.selection, cell.state, cell.prices);
      for (const auto& supplement : cell.supplements) put_supplement(cell.key, supplement);
      if (event == Event::utfort) put_one_time(cell.key);
    });
    for (const auto insats : priceable_insatser())
      if (!selector_.covers(insats, Event::utfort)) without_price_.push_back(insats);
    for (auto& [of, insatser] : supplements_) fill(insatser, of.second);
    for (auto& [of, insatser] : one_time_)
      if (!component(of).one_time->hours) fill(insatser, Event::utfort);
  }

  void put_supplement(const CellKey& key, const CellSupplement& supplement) {
    const auto* clash = std::get_if<Clash>(&supplement.selection);
    const int index = (clash != nullptr ? clash->pairs.front() : std::get<Selected>(supplement.selection)).component;
    put(supplements_[{index, key.event}][key.insats], version_, key, supplement.selection, supplement.state, supplement.prices);
  }

  void put_one_time(const CellKey& key) {
    for (std::size_t c = 0; c < version_.components.size(); ++c) {
      const auto& one_time = version_.components[c].one_time;
      if (!one_time) continue;
      if (one_time->hours) {
        put_hours(static_cast<int>(c), key);
        continue;
      }
      const auto selection = selector_.select_in(static_cast<int>(c), key);
      if (const auto* at = std::get_if<Selected>(&selection)) {
        const auto paid = prices_in_cell(version_, selector_, key, *at);
        put(one_time_[static_cast<int>(c)][key.insats], version_, key, selection, state_of(paid), paid);
      } else if (std::holds_alternative<Clash>(selection)) {
        put(one_time_[static_cast<int>(c)][key.insats], version_, key, selection, CellState::clash, {});
      }
    }
  }

  // What the hours come to; the price is that of the dygnsdel named, or the same in all.
  void put_hours(int index, CellKey key) {
    const auto& insatser = component(index).insatser;
    const auto& one_time = *component(index).one_time;
    if (std::none_of(insatser.begin(), insatser.end(), [&](Insats named) { return closeness(named, key.insats) != Closeness::none; })) return;
    if (one_time.daypart && !version_.dayparts.empty() && version_.dayparts[static_cast<std::size_t>(key.daypart)].name != *one_time.daypart) return;
    const auto priced_by = component_named(version_, one_time.price_by);
    const auto selection = priced_by ? selector_.select_in(*priced_by, key) : Selection{Hole{}};
    const auto* at = std::get_if<Selected>(&selection);
    const auto paid = at == nullptr ? std::vector<CellPrice>{} : prices_in_cell(version_, selector_, key, *at);
    key.daypart = 0;  // one amount, whichever dygnsdel it was taken from
    Rational ore;
    for (const auto& price : paid) ore += ore_of(price) * *one_time.hours;
    auto& prices = one_time_[index][key.insats];
    prices.table.set(key, at == nullptr ? "–" : state_of(paid) == CellState::priced ? amount_text(ore) : state_of(paid) == CellState::not_paid ? "ersätts inte" : "okänt");
    prices.components.insert(index);
  }

  // Where the component has no row nothing is paid by it.
  void fill(InsatsPrices& insatser, Event event) const {
    for (auto& [insats, prices] : insatser)
      for (const auto& key : keys_of(grid_, insats, event))
        if (!prices.table.has(key)) prices.table.set(key, "–");
  }

  void tell_heading() {
    const auto period = version_.valid_end ? to_text(Period{version_.valid_from, *version_.valid_end}) : to_text(version_.valid_from) + " och tills vidare";
    written_ += fmt::format("  {}: {}{}\n    Källa: {}\n", version_name(tariff_, version_), period,
                            version_.is_preliminary ? ", PRELIMINÄR: prissätter, men inget kan faktureras" : "", version_.source.text);
    if (const auto& decision = version_.decision) {
      auto told = decision->body;
      if (decision->day) told += (told.empty() ? "" : " ") + to_text(*decision->day);
      if (!decision->reference.empty()) told += (told.empty() ? "" : ", ") + decision->reference;
      written_ += "    Beslut: " + told + "\n";
    }
    if (version_.checked) written_ += "    Kontrollerad: " + to_text(*version_.checked) + "\n";
    if (!version_.great_holidays.empty()) written_ += "    Storhelg: " + great_holidays_text(version_) + "\n";
  }

  // Insatser with the same prices in the same components under one heading.
  void tell(const std::string& heading, const InsatsPrices& insatser) {
    std::vector<std::pair<const Prices*, std::vector<Insats>>> groups;
    for (const auto& [insats, prices] : insatser) {
      auto group = std::find_if(groups.begin(), groups.end(), [&, &mine = prices](const auto& g) { return *g.first == mine; });
      if (group == groups.end()) group = groups.insert(group, {&prices, {}});
      group->second.push_back(insats);
    }
    for (const auto& [prices, of] : groups) {
      written_ += "    " + heading + ": " + insatser_text(of) + "\n";
      tell_components(prices->components);
      written_ += prices->table.text(version_);
    }
  }

  void tell_components(const std::set<int>& components) {
    for (const int index : components) {
      if (component(index).one_time) continue;
      const auto name = components.size() > 1 ? component(index).id + ": " : "";
      written_ += "      " + name + counting_text(component(index)) + "\n";
      for (const auto& term : terms_of(component(index))) written_ += "      " + name + term + "\n";
    }
  }

  void tell_fees() {
    for (const auto& fee : version_.fees)
      written_ += "    avgift " + fee.name + ": " + (fee.price ? to_swedish_text(*fee.price) : "okänt") + "\n";
  }

  const Tariff& tariff_;
  const TariffVersion& version_;
  PriceSelector selector_;
  CellGrid grid_;
  std::map<Event, InsatsPrices> base_;
  std::map<std::pair<int, Event>, InsatsPrices> supplements_;
  std::map<int, InsatsPrices> one_time_;
  std::vector<Insats> without_price_;
  std::string written_;
};

}  // namespace

std::string matrix_text(const Tariff& tariff) {
  auto written = fmt::format("{} {} ({})\n", tariff.kommun.text(), tariff.name, tariff.file_name);
  for (const auto& version : tariff.versions) written += VersionMatrix{tariff, version}.text();
  return written;
}

}  // namespace hemvist
