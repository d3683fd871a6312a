#include "engine/rules/select_price.hpp"

#include <algorithm>

#include "engine/records/record_words.hpp"

namespace hemvist {
namespace {

// What no key asks for: the row can never match.
constexpr int never = -2;
constexpr int any = -1;

int index_of(const std::optional<std::string>& name, const std::vector<std::string>& names) {
  if (!name) return any;
  const auto found = std::find(names.begin(), names.end(), *name);
  return found == names.end() ? never : static_cast<int>(found - names.begin());
}

std::vector<std::string> daypart_names(const TariffVersion& version) {
  if (version.dayparts.empty()) return {"alltid"};
  std::vector<std::string> names;
  for (const auto& daypart : version.dayparts) names.push_back(daypart.name);
  return names;
}

// How closely the component names the insats; one that counts schablontid is only for what it has minutes for.
Closeness closest_named(const Component& component, Insats insats) {
  const auto* standard = std::get_if<StandardTime>(&component.quantity);
  if (standard != nullptr && !standard_minutes(*standard, insats)) return Closeness::none;
  auto best = Closeness::none;
  for (const auto named : component.insatser) best = std::max(best, closeness(named, insats));
  return best;
}

}  // namespace

std::optional<Rational> standard_minutes(const StandardTime& standard, Insats insats) {
  auto found = standard.minutes.find(insats);
  if (const auto category = category_of(insats); found == standard.minutes.end() && category) found = standard.minutes.find(*category);
  return found == standard.minutes.end() ? std::nullopt : std::optional{found->second};
}

PriceSelector::PriceSelector(const TariffVersion& version)
    : base_(insats_count * event_count), supplements_(insats_count * event_count), any_event_(insats_count) {
  const auto zones = zones_of(version);
  const auto dayparts = daypart_names(version);
  for (std::size_t c = 0; c < version.components.size(); ++c) {
    const auto& component = version.components[c];
    const auto role = role_of(component);
    for (std::size_t r = 0; r < component.rows.size(); ++r) {
      const auto& row = component.rows[r];
      const int zone = index_of(row.zone, zones);
      const int daypart = index_of(row.daypart, dayparts);
      for (const auto insats : priceable_insatser()) {
        const auto of_component = closest_named(component, insats);
        const auto close = row.insats && of_component != Closeness::none ? closeness(*row.insats, insats) : of_component;
        if (close == Closeness::none) continue;
        const Pair pair{{static_cast<int>(c), static_cast<int>(r)}, close, zone, daypart, row.performer};
        any_event_[static_cast<std::size_t>(insats)].push_back(pair);
        if (role == ComponentRole::one_time) continue;
        auto& pairs = role == ComponentRole::base ? base_ : supplements_;
        for (const auto event : component.events) pairs[place_of(insats, event)].push_back(pair);
      }
    }
  }
}

Selection PriceSelector::closest(const Pairs& pairs, const CellKey& key, std::optional<int> only_component) {
  auto best = Closeness::category;
  std::vector<Selected> matching;
  for (const auto& pair : pairs) {
    if (only_component && pair.position.component != *only_component) continue;
    if (pair.closeness < best) continue;
    if (pair.zone != any && pair.zone != key.zone) continue;
    if (pair.daypart != any && pair.daypart != key.daypart) continue;
    if (pair.performer && pair.performer != key.performer) continue;
    if (pair.closeness > best) {
      best = pair.closeness;
      matching.clear();
    }
    matching.push_back(pair.position);
  }
  if (matching.empty()) return Hole{};
  if (matching.size() == 1) return matching.front();
  return Clash{std::move(matching)};
}

Selection PriceSelector::select(const CellKey& key) const { return closest(pairs_of(key.insats, key.event), key, std::nullopt); }

std::vector<Selection> PriceSelector::select_supplements(const CellKey& key) const {
  std::vector<Selection> selections;
  const auto& pairs = supplements_[place_of(key.insats, key.event)];
  int last = -1;
  for (const auto& pair : pairs) {  // the pairs of one component stand together
    if (pair.position.component == last) continue;
    last = pair.position.component;
    auto selection = closest(pairs, key, last);
    if (!std::holds_alternative<Hole>(selection)) selections.push_back(std::move(selection));
  }
  return selections;
}

Selection PriceSelector::select_in(int component, const CellKey& key) const {
  return closest(any_event_[static_cast<std::size_t>(key.insats)], key, component);
}

Selection select_price(const TariffVersion& version, const CellKey& key) { return PriceSelector{version}.select(key); }

std::string cell_text(const TariffVersion& version, const CellKey& key) {
  std::string written;
  const auto add = [&](std::string_view dimension, std::string_view value) {
    written += (written.empty() ? "" : ", ") + std::string{dimension} + "=" + std::string{value};
  };
  if (key.zone >= 0) add("zon", zones_of(version).at(static_cast<std::size_t>(key.zone)));
  if (!version.dayparts.empty() && key.daypart >= 0) add("dygnsdel", version.dayparts.at(static_cast<std::size_t>(key.daypart)).name);
  if (key.performer) add("utförare", text(*key.performer));
  return written;
}

}  // namespace hemvist
