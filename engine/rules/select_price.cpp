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
Closeness closest(const Component& component, Insats insats) {
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

PriceSelector::PriceSelector(const TariffVersion& version) : pairs_(insats_count * event_count) {
  const auto zones = zones_of(version);
  const auto dayparts = daypart_names(version);
  for (std::size_t c = 0; c < version.components.size(); ++c) {
    const auto& component = version.components[c];
    for (std::size_t r = 0; r < component.rows.size(); ++r) {
      const auto& row = component.rows[r];
      const int zone = index_of(row.zone, zones);
      const int daypart = index_of(row.daypart, dayparts);
      for (const auto insats : priceable_insatser()) {
        const auto of_component = closest(component, insats);
        const auto close = row.insats && of_component != Closeness::none ? closeness(*row.insats, insats) : of_component;
        if (close == Closeness::none) continue;
        for (const auto event : component.events)
          pairs_[static_cast<std::size_t>(insats) * event_count + static_cast<std::size_t>(event)].push_back(
              {{static_cast<int>(c), static_cast<int>(r)}, close, zone, daypart, row.performer});
      }
    }
  }
}

Selection PriceSelector::select(const CellKey& key) const {
  auto best = Closeness::category;
  std::vector<Selected> matching;
  for (const auto& pair : pairs_of(key.insats, key.event)) {
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
