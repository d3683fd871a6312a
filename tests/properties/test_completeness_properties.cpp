#include <rapidcheck.h>

#include <algorithm>
#include <map>
#include <set>

#include "engine/rules/clash_faults.hpp"
#include "engine/rules/completeness.hpp"
#include "engine/rules/hole_faults.hpp"
#include "engine/rules/unreachable_rows.hpp"
#include "tests/catch.hpp"

using namespace hemvist;

namespace {

const std::vector<Insats> named_insatser{Insats::service, Insats::omvardnad, Insats::stad, Insats::tvatt, Insats::tillsyn, Insats::ledsagning};
const std::vector<Performer> columns{Performer::egen_regi, Performer::privat, Performer::annan_kommun};

template <class Value>
std::optional<Value> perhaps(const std::vector<Value>& values) {
  return *rc::gen::inRange(0, 3) == 0 ? std::optional{*rc::gen::elementOf(values)} : std::nullopt;
}

// Base components, supplements, engång and procent_av without a circle, in any mixture.
TariffVersion any_price_list() {
  TariffVersion version;
  version.dayparts = {{"natt", {DailyWindow{0x7f, 22 * 60, 7 * 60}}, {}}, {"dag", {DailyWindow{0x7f, 7 * 60, 22 * 60}}, {}}};
  const int components = *rc::gen::inRange(1, 5);
  int line = 1;
  for (int c = 0; c < components; ++c) {
    Component made{};
    made.id = "k" + std::to_string(c);
    made.insatser = {*rc::gen::elementOf(named_insatser)};
    if (const auto second = perhaps(named_insatser); second && second != made.insatser.front()) made.insatser.push_back(*second);
    made.events = *rc::gen::element(std::vector{Event::utfort}, std::vector{Event::avbojt}, std::vector{Event::utfort, Event::avbojt});
    made.per = Per::timme;
    made.place = {line++, 1};
    if (*rc::gen::inRange(0, 5) == 0) made.quantity = StandardTime{{{*rc::gen::elementOf(named_insatser), Rational{30}}}};
    const int role = *rc::gen::inRange(0, 6);
    made.is_supplement = role < 2;
    if (role == 5) made.one_time = OneTime{OneTimeOccasion::ny_kund, {}, "", {}};
    for (int r = *rc::gen::inRange(1, 4); r > 0; --r) {
      PriceRow row{perhaps<std::string>({"tätort", "landsbygd"}), perhaps<std::string>({"natt", "dag"}), perhaps(columns), perhaps(named_insatser), Money::from_ore(100), {}, false,
                   {line++, 3}};
      if (c > 0 && *rc::gen::inRange(0, 4) == 0) row.value = PercentOf{{"k" + std::to_string(*rc::gen::inRange(0, c))}, Rational{50}};
      made.rows.push_back(std::move(row));
    }
    version.components.push_back(std::move(made));
  }
  return version;
}

// ---- the language read row by row, without an index and without indices ----

struct Asked {
  Insats insats;
  Event event;
  std::string daypart;
  std::optional<std::string> zone;
  std::optional<Performer> performer;
};

int names(Insats name, Insats insats) { return name == insats ? 2 : (category_of(insats) == name ? 1 : 0); }

// 0: the row does not hold, 1: by category, 2: by code. Whatever the events are.
int holds(const Component& component, const PriceRow& row, const Asked& visit) {
  if (row.zone && row.zone != visit.zone) return 0;
  if (row.daypart && *row.daypart != visit.daypart) return 0;
  if (row.performer && row.performer != visit.performer) return 0;
  if (const auto* standard = std::get_if<StandardTime>(&component.quantity))
    if (std::none_of(standard->minutes.begin(), standard->minutes.end(), [&](const auto& entry) { return names(entry.first, visit.insats) > 0; })) return 0;
  int closest = 0;
  for (const auto name : component.insatser) closest = std::max(closest, names(name, visit.insats));
  if (closest == 0) return 0;
  return row.insats ? names(*row.insats, visit.insats) : closest;
}

std::vector<Selected> closest_rows(const TariffVersion& version, const std::set<int>& components, const Asked& visit) {
  std::map<int, std::vector<Selected>> by_closeness;
  for (const int c : components)
    for (std::size_t r = 0; r < version.components[static_cast<std::size_t>(c)].rows.size(); ++r) {
      const auto& component = version.components[static_cast<std::size_t>(c)];
      if (const int close = holds(component, component.rows[r], visit); close > 0) by_closeness[close].push_back({c, static_cast<int>(r)});
    }
  return by_closeness.empty() ? std::vector<Selected>{} : by_closeness.rbegin()->second;
}

std::set<int> for_event(const TariffVersion& version, ComponentRole role, Event event) {
  std::set<int> found;
  for (std::size_t c = 0; c < version.components.size(); ++c) {
    const auto& component = version.components[c];
    if (role_of(component) == role && std::count(component.events.begin(), component.events.end(), event) > 0) found.insert(static_cast<int>(c));
  }
  return found;
}

// Everything that can be asked of the price list.
std::vector<Asked> every_visit(const TariffVersion& version) {
  std::set<std::string> zones;
  std::set<Performer> performers;
  for (const auto& component : version.components)
    for (const auto& row : component.rows) {
      if (row.zone) zones.insert(*row.zone);
      if (row.performer) performers.insert(*row.performer);
    }
  std::vector<std::optional<std::string>> zones_asked{zones.begin(), zones.end()};
  if (zones.empty()) zones_asked.push_back({});
  std::vector<std::optional<Performer>> performers_asked;
  if (performers.empty()) performers_asked.push_back({});
  else performers_asked = {Performer::egen_regi, Performer::privat};
  if (performers.count(Performer::annan_kommun) != 0) performers_asked.push_back(Performer::annan_kommun);
  std::vector<Asked> visits;
  for (const auto insats : priceable_insatser())
    for (int event = 0; event < event_count; ++event)
      for (const auto& daypart : version.dayparts)
        for (const auto& zone : zones_asked)
          for (const auto& performer : performers_asked) visits.push_back({insats, static_cast<Event>(event), daypart.name, zone, performer});
  return visits;
}

struct Reading {
  std::set<std::pair<Selected, Selected>> clashes;
  bool has_hole_of_some = false;  // of an insats and event that some row prices
  std::set<Selected> chosen;
};

const Component& component_at(const TariffVersion& version, int index) { return version.components[static_cast<std::size_t>(index)]; }

class PlainReading {
public:
  explicit PlainReading(const TariffVersion& version) : version_{version} {}

  Reading read() {
    std::set<std::pair<Insats, Event>> with_hole;
    std::set<std::pair<Insats, Event>> with_price;
    for (const auto& visit : every_visit(version_)) {
      const auto base = closest_rows(version_, for_event(version_, ComponentRole::base, visit.event), visit);
      (base.empty() ? with_hole : with_price).insert({visit.insats, visit.event});
      take(base, visit);
      for (const int c : for_event(version_, ComponentRole::supplement, visit.event)) take(closest_rows(version_, {c}, visit), visit);
      if (visit.event == Event::utfort)
        for (std::size_t c = 0; c < version_.components.size(); ++c)
          if (version_.components[c].one_time) choose(closest_rows(version_, {static_cast<int>(c)}, visit), visit);
    }
    for (const auto& hole : with_hole) reading_.has_hole_of_some |= with_price.count(hole) != 0;
    return reading_;
  }

private:
  void take(const std::vector<Selected>& rows, const Asked& visit) {
    for (std::size_t i = 1; i < rows.size(); ++i) reading_.clashes.insert({rows[0], rows[i]});
    choose(rows, visit);
  }
  // One row is paid, with those that it takes a percent of; of several that clash none is more chosen than the others.
  void choose(const std::vector<Selected>& rows, const Asked& visit) {
    reading_.chosen.insert(rows.begin(), rows.end());
    if (rows.size() == 1) follow(rows.front(), visit);
  }
  void follow(const Selected& at, const Asked& visit) {
    const auto* share = std::get_if<PercentOf>(&component_at(version_, at.component).rows[static_cast<std::size_t>(at.row)].value);
    if (share == nullptr) return;
    for (const auto& id : share->components) {
      const auto rows = closest_rows(version_, {std::stoi(id.substr(1))}, visit);
      if (rows.size() != 1) continue;
      reading_.chosen.insert(rows.front());
      follow(rows.front(), visit);
    }
  }

  const TariffVersion& version_;
  Reading reading_;
};

std::vector<Selected> not_chosen(const TariffVersion& version, const std::set<Selected>& chosen) {
  std::vector<Selected> never;
  for (std::size_t c = 0; c < version.components.size(); ++c)
    for (std::size_t r = 0; r < version.components[c].rows.size(); ++r)
      if (const Selected at{static_cast<int>(c), static_cast<int>(r)}; chosen.count(at) == 0) never.push_back(at);
  return never;
}

}  // namespace

TEST_CASE("A plain reading of any price list finds the same krockar, hål and unreachable rows as the walk") {
  CHECK(rc::check([] {
    const auto version = any_price_list();
    const auto plain = PlainReading{version}.read();
    const auto faults = completeness_faults(version, 0, "prov.yaml");

    std::set<int> krock_lines;
    std::set<int> plain_lines;
    bool tells_hole = false;
    for (const auto& fault : faults) {
      const bool is_of_percent = fault.key_path.ends_with("procent_av");  // looked at apart
      if (fault.code == RuleFaultCode::krock && !is_of_percent) krock_lines.insert(fault.place.line);
      tells_hole |= fault.message.starts_with("Pris saknas");
    }
    for (const auto& [first, second] : plain.clashes) plain_lines.insert(component_at(version, second.component).rows[static_cast<std::size_t>(second.row)].place.line);
    RC_CLASSIFY(!plain_lines.empty(), "has krock");
    RC_CLASSIFY(plain.has_hole_of_some, "has hål");
    RC_ASSERT(krock_lines == plain_lines);
    RC_ASSERT(tells_hole == plain.has_hole_of_some);

    const PriceSelector selector{version};
    UnreachableRows unreachable{version, selector};
    walk_cells(version, selector, [&](const Cell& cell) { unreachable.see(cell); });
    const auto never = not_chosen(version, plain.chosen);
    RC_CLASSIFY(!never.empty(), "has a row that is never used");
    RC_ASSERT(unreachable.rows() == never);
    RC_ASSERT(never.empty() == std::none_of(faults.begin(), faults.end(), [](const RuleFault& fault) { return fault.code == RuleFaultCode::oatkomlig_rad; }));
  }));
}

TEST_CASE("Each cell of the walk is what a plain reading of that visit says, supplements and all") {
  CHECK(rc::check([] {
    const auto version = any_price_list();
    const auto zones = zones_of(version);
    std::size_t count = 0;
    walk_cells(version, PriceSelector{version}, [&](const Cell& cell) {
      ++count;
      const Asked visit{cell.key.insats, cell.key.event, version.dayparts[static_cast<std::size_t>(cell.key.daypart)].name,
                        cell.key.zone < 0 ? std::nullopt : std::optional{zones[static_cast<std::size_t>(cell.key.zone)]}, cell.key.performer};
      const auto as_selection = [](std::vector<Selected> rows) -> Selection {
        if (rows.empty()) return Hole{};
        if (rows.size() == 1) return rows.front();
        return Clash{std::move(rows)};
      };
      RC_ASSERT(cell.selection == as_selection(closest_rows(version, for_event(version, ComponentRole::base, visit.event), visit)));
      std::vector<Selection> supplements;
      for (const int c : for_event(version, ComponentRole::supplement, visit.event))
        if (auto rows = closest_rows(version, {c}, visit); !rows.empty()) supplements.push_back(as_selection(std::move(rows)));
      RC_ASSERT(cell.supplements.size() == supplements.size());
      for (std::size_t i = 0; i < supplements.size(); ++i) RC_ASSERT(cell.supplements[i].selection == supplements[i]);
    });
    RC_ASSERT(count == every_visit(version).size());
  }));
}

TEST_CASE("A supplement changes nothing in what the base prices of a level lack or clash in") {
  CHECK(rc::check([] {
    auto version = any_price_list();
    std::erase_if(version.components, [](const Component& component) { return role_of(component) != ComponentRole::base; });
    for (auto& component : version.components)
      for (auto& row : component.rows) row.value = Money::from_ore(100);
    const auto told = [](const TariffVersion& of) {
      std::set<std::string> sentences;
      for (const auto& fault : completeness_faults(of, 0, "prov.yaml"))
        if (fault.code == RuleFaultCode::hal || fault.code == RuleFaultCode::krock) sentences.insert(text(fault));
      return sentences;
    };
    const auto before = told(version);
    Component ob{};
    ob.id = "ob";
    ob.insatser = {Insats::service, Insats::omvardnad};
    ob.events = {Event::utfort, Event::avbojt};
    ob.per = Per::timme;
    ob.is_supplement = true;
    ob.rows = {PriceRow{{}, "natt", {}, {}, Money::from_ore(4000), {}, false, {}}};
    version.components.push_back(std::move(ob));
    RC_ASSERT(told(version) == before);
  }));
}
