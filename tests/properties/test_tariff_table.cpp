#include <rapidcheck.h>

#include <algorithm>
#include <stdexcept>

#include "engine/pricing/tariff_table.hpp"
#include "tests/catch.hpp"

using namespace hemvist;

namespace {

const std::vector<Performer> columns{Performer::egen_regi, Performer::privat, Performer::annan_kommun};

template <class Value>
std::optional<Value> perhaps(const std::vector<Value>& values) {
  return *rc::gen::inRange(0, 3) == 0 ? std::optional{*rc::gen::elementOf(values)} : std::nullopt;
}

TariffVersion any_price_list() {
  TariffVersion version;
  version.valid_from = parse_day("2024-01-01").value();
  version.dayparts = {{"natt", {DailyWindow{0x7f, 22 * 60, 7 * 60}}, {}}, {"dag", {DailyWindow{0x7f, 7 * 60, 22 * 60}}, {}}};
  const std::vector<Insats> named{Insats::service, Insats::omvardnad, Insats::stad, Insats::tvatt, Insats::tillsyn, Insats::ledsagning};
  const int components = *rc::gen::inRange(1, 4);
  for (int c = 0; c < components; ++c) {
    std::vector<PriceRow> rows;
    const int count = *rc::gen::inRange(1, 4);
    for (int r = 0; r < count; ++r)
      rows.push_back({perhaps<std::string>({"tätort", "landsbygd"}), perhaps<std::string>({"natt", "dag"}), perhaps(columns), perhaps(named),
                      Money::from_ore(100), {}, false, {}});
    auto component = Component{"k" + std::to_string(c), {*rc::gen::elementOf(named)}, {}, DeliveredTime{}, {}, {}, StaffRule::unknown, ShareRule::unknown, {},
                             Per::timme, std::move(rows), {}};
    if (const auto second = perhaps(named); second && second != component.insatser.front()) component.insatser.push_back(*second);
    component.events = *rc::gen::element(std::vector{Event::utfort}, std::vector{Event::avbojt}, std::vector{Event::utfort, Event::avbojt});
    if (*rc::gen::inRange(0, 4) == 0) component.quantity = StandardTime{{{*rc::gen::elementOf(named), Rational{30}}}};
    version.components.push_back(std::move(component));
  }
  return version;
}

// Regel 3 of the language read row by row: the pairs that match, and of them those that name the insats most closely.
std::vector<Selected> plain_reading(const TariffVersion& version, Insats insats, Event event, const std::string& daypart,
                                    const std::optional<std::string>& zone, Performer performer) {
  const auto own = [&](Insats named) { return named == insats; };
  const auto wide = [&](Insats named) { return category_of(insats) == named; };
  std::vector<Selected> by_code;
  std::vector<Selected> by_category;
  for (std::size_t c = 0; c < version.components.size(); ++c) {
    const auto& component = version.components[c];
    if (std::find(component.events.begin(), component.events.end(), event) == component.events.end()) continue;
    if (const auto* standard = std::get_if<StandardTime>(&component.quantity))
      if (std::none_of(standard->minutes.begin(), standard->minutes.end(), [&](const auto& entry) { return own(entry.first) || wide(entry.first); })) continue;
    const bool component_by_code = std::any_of(component.insatser.begin(), component.insatser.end(), own);
    if (!component_by_code && std::none_of(component.insatser.begin(), component.insatser.end(), wide)) continue;
    for (std::size_t r = 0; r < component.rows.size(); ++r) {
      const auto& price = component.rows[r];
      if (price.zone && price.zone != zone) continue;
      if (price.daypart && *price.daypart != daypart) continue;
      if (price.performer && *price.performer != performer) continue;
      if (price.insats && !own(*price.insats) && !wide(*price.insats)) continue;
      const bool close = price.insats ? own(*price.insats) : component_by_code;  // the row names more closely than its component
      (close ? by_code : by_category).push_back({static_cast<int>(c), static_cast<int>(r)});
    }
  }
  return by_code.empty() ? by_category : by_code;
}

}  // namespace

TEST_CASE("The compiled table gives the row that a plain reading of the price list gives, and refuses a price list with a krock") {
  CHECK(rc::check([] {
    const auto version = any_price_list();
    const auto zones = zones_of(version);
    const Calendar calendar{CalendarRules{}};
    std::vector<std::optional<std::string>> zones_asked{zones.begin(), zones.end()};
    if (zones_asked.empty()) zones_asked.push_back({});
    std::optional<TariffTable> table;
    try {
      table.emplace(version, calendar);
    } catch (const std::logic_error&) {
    }
    bool has_clash = false;
    const auto ask = [&](Insats insats) {
      for (const auto event : {Event::utfort, Event::avbojt, Event::bom})
        for (int daypart = 0; daypart < 2; ++daypart)
          for (const auto& zone : zones_asked)
            for (const auto performer : columns) {
              const auto plain = plain_reading(version, insats, event, version.dayparts[static_cast<std::size_t>(daypart)].name, zone, performer);
              const auto at = zone ? static_cast<int>(std::find(zones.begin(), zones.end(), *zone) - zones.begin()) : -1;
              const auto selected = select_price(version, {insats, event, daypart, at, performer});
              if (plain.size() > 1) {
                has_clash = true;
                RC_ASSERT(std::holds_alternative<Clash>(selected));
                continue;
              }
              RC_ASSERT(selected == (plain.empty() ? Selection{Hole{}} : Selection{plain.front()}));
              if (!table) continue;
              const auto chosen = table->choose({insats, event, daypart, table->zone_slot(zone ? std::string_view{*zone} : std::string_view{}), column_of(performer, {})});
              RC_ASSERT(chosen.has_value() == !plain.empty());
              if (chosen) {
                RC_ASSERT((*chosen)->prices.front().at == plain.front());
              } else {
                RC_ASSERT(chosen.error() == UnpricedReason::hal);
              }
            }
    };
    for (const auto insats : priceable_insatser()) ask(insats);
    RC_ASSERT(table.has_value() == !has_clash);
  }));
}
