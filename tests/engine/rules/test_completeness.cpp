#include <rapidcheck.h>

#include <algorithm>
#include <set>

#include "tests/catch.hpp"
#include "tests/engine/rules/trial_version.hpp"

using namespace hemvist;

namespace {

CellKey key(Insats insats, int daypart = 0, int zone = -1, std::optional<Performer> performer = {}) { return {insats, Event::utfort, daypart, zone, performer}; }

// The definition read word by word: among all pairs that match, those that name the insats most closely, one of which must remain.
Selection by_definition(const TariffVersion& version, const CellKey& at) {
  const auto zones = zones_of(version);
  std::vector<std::pair<int, Selected>> matching;  // 2: by its code, 1: by its category
  const auto names = [&](Insats named) { return named == at.insats ? 2 : (category_of(at.insats) == named ? 1 : 0); };
  for (int c = 0; c < static_cast<int>(version.components.size()); ++c) {
    const auto& part = version.components[static_cast<std::size_t>(c)];
    if (std::count(part.events.begin(), part.events.end(), at.event) == 0) continue;
    int how_closely = 0;
    for (const auto named : part.insatser) how_closely = std::max(how_closely, names(named));
    if (how_closely == 0) continue;
    for (int r = 0; r < static_cast<int>(part.rows.size()); ++r) {
      const auto& price = part.rows[static_cast<std::size_t>(r)];
      if (price.zone && (at.zone < 0 || *price.zone != zones[static_cast<std::size_t>(at.zone)])) continue;
      if (price.daypart && *price.daypart != (version.dayparts.empty() ? "alltid" : version.dayparts[static_cast<std::size_t>(at.daypart)].name)) continue;
      if (price.performer && price.performer != at.performer) continue;
      if (price.insats && names(*price.insats) == 0) continue;
      matching.push_back({price.insats ? names(*price.insats) : how_closely, {c, r}});
    }
  }
  int best = 0;
  for (const auto& [how_closely, pair] : matching) best = std::max(best, how_closely);
  std::vector<Selected> left;
  for (const auto& [how_closely, pair] : matching)
    if (how_closely == best) left.push_back(pair);
  if (left.empty()) return Hole{};
  if (left.size() == 1) return left.front();
  return Clash{left};
}

template <class Value>
Value one_of(std::vector<Value> values) {
  return *rc::gen::elementOf(std::move(values));
}

TariffVersion any_version() {
  const std::vector<Insats> insatser{Insats::stad, Insats::tvatt, Insats::tillsyn, Insats::service, Insats::omvardnad, Insats::ledsagning};
  const bool has_dayparts = *rc::gen::arbitrary<bool>();
  const std::vector<std::optional<std::string>> daypart_names =
      has_dayparts ? std::vector<std::optional<std::string>>{{}, "dag", "natt"} : std::vector<std::optional<std::string>>{{}, "alltid"};
  std::vector<Component> components;
  for (int c = *rc::gen::inRange(0, 4); c > 0; --c) {
    std::set<Insats> named;
    for (int i = *rc::gen::inRange(1, 4); i > 0; --i) named.insert(one_of(insatser));
    std::vector<PriceRow> rows;
    for (int r = *rc::gen::inRange(1, 4); r > 0; --r)
      rows.push_back(row(one_of<std::optional<std::string>>({{}, {}, "tätort", "landsbygd"}), one_of(daypart_names),
                         one_of<std::optional<Performer>>({{}, {}, Performer::egen_regi, Performer::privat, Performer::annan_kommun}),
                         one_of<std::optional<Insats>>({{}, {}, Insats::stad, Insats::service})));
    const auto events = one_of<std::vector<Event>>({{Event::utfort}, {Event::avbojt}, {Event::utfort, Event::bom}});
    components.push_back(component("k" + std::to_string(c), {named.begin(), named.end()}, std::move(rows), events));
  }
  return version_of(std::move(components), has_dayparts ? std::vector{daypart("dag"), daypart("natt")} : std::vector<Daypart>{});
}

}  // namespace

TEST_CASE("the price that names the insats most closely is taken") {
  const auto version = version_of({component("service", {Insats::service}, {row()}),
                                   component("städ", {Insats::stad}, {row()}),
                                   component("omvårdnad", {Insats::omvardnad}, {row(), row({}, {}, {}, Insats::tillsyn)}),
                                   component("allt", {Insats::ledsagning, Insats::avlosning}, {row({}, {}, {}, Insats::ledsagning), row()})});
  CHECK(select_price(version, key(Insats::tvatt)) == Selection{Selected{0, 0}});
  CHECK(select_price(version, key(Insats::stad)) == Selection{Selected{1, 0}});
  CHECK(select_price(version, key(Insats::service)) == Selection{Selected{0, 0}});
  CHECK(select_price(version, key(Insats::promenad)) == Selection{Selected{2, 0}});
  CHECK(select_price(version, key(Insats::tillsyn)) == Selection{Selected{2, 1}});
  CHECK(select_price(version, key(Insats::avlosning)) == Selection{Selected{3, 1}});
  // The component names ledsagning by its code, and so does the first row: neither pair is closer.
  CHECK(select_price(version, key(Insats::ledsagning)) == Selection{Clash{{{3, 0}, {3, 1}}}});
  CHECK(select_price(version, key(Insats::boendestod)) == Selection{Hole{}});
  CHECK(select_price(version, {Insats::stad, Event::avbojt, 0, -1, {}}) == Selection{Hole{}});
}

TEST_CASE("two components share an insats when their rows take different parts of the day") {
  // Stockholm: per hour by day, per insats at night.
  const auto version = version_of({component("timme", {Insats::omvardnad}, {row({}, "dag")}), component("natt", {Insats::omvardnad}, {row({}, "natt")})},
                                  {daypart("natt"), daypart("dag")});
  CHECK(select_price(version, key(Insats::tillsyn, 1)) == Selection{Selected{0, 0}});
  CHECK(select_price(version, key(Insats::tillsyn, 0)) == Selection{Selected{1, 0}});
  CHECK(told(version).empty());
}

TEST_CASE("a schablon component holds for what it has minutes for") {
  auto standard = component("schablon", {Insats::service}, {row()});
  standard.quantity = StandardTime{{{Insats::stad, Rational{96}}}};
  const auto version = version_of({standard});
  CHECK(select_price(version, key(Insats::stad)) == Selection{Selected{0, 0}});
  CHECK(select_price(version, key(Insats::tvatt)) == Selection{Hole{}});
  CHECK(standard_minutes(StandardTime{{{Insats::service, Rational{30}}}}, Insats::tvatt) == Rational{30});
}

TEST_CASE("the walk goes over the dimensions that the rows name") {
  const auto count = [](const TariffVersion& version) { return cells(version).size(); };
  const std::size_t per_place = 26 * 6;  // 26 insatser that can be priced, 6 events
  CHECK(count(version_of({})) == per_place);
  CHECK(count(version_of({component("a", {Insats::stad}, {row("x"), row("y"), row("z")})})) == per_place * 3);
  CHECK(count(version_of({component("a", {Insats::stad}, {row({}, {}, Performer::privat)})}, {daypart("dag"), daypart("natt")})) == per_place * 2 * 2);
  CHECK(count(version_of({component("a", {Insats::stad}, {row({}, {}, Performer::annan_kommun)})})) == per_place * 3);
}

TEST_CASE("a cell says what is known of its price") {
  const auto version = version_of({component("a", {Insats::stad}, {row("x"), row("y", {}, {}, {}, PriceUnknown{}), row("z", {}, {}, {}, NotPaid{})}),
                                   component("b", {Insats::sop}, {row("x"), row()})});
  const auto state = [&](Insats insats, int zone) {
    for (const auto& cell : cells(version))
      if (cell.key == CellKey{insats, Event::utfort, 0, zone, {}}) return cell.state;
    throw std::logic_error("no such cell");
  };
  CHECK(state(Insats::stad, 0) == CellState::priced);
  CHECK(state(Insats::stad, 1) == CellState::unknown);
  CHECK(state(Insats::stad, 2) == CellState::not_paid);
  CHECK(state(Insats::tvatt, 0) == CellState::hole);
  CHECK(state(Insats::sop, 0) == CellState::clash);
}

TEST_CASE("a clash names both rows and the first cell") {
  const auto version = version_of({component("a", {Insats::stad}, {row("tätort"), row("landsbygd")}), component("b", {Insats::stad}, {row("tätort", "dag")})},
                                  {daypart("dag"), daypart("natt")});
  CHECK(told(version) ==
        std::vector<std::string>{"prov.yaml:14:13: versioner[0].komponenter[1].priser[0]: Två priser träffar samma besök: a (rad 11) och b (rad 14), för städ (utfört), "
                                 "zon=tätort, dygnsdel=dag. Exakt en prisrad får träffa: skilj dem åt med insats, händelse, zon, dygnsdel eller utförare.  [krock]"});
}

TEST_CASE("holes are told in as few conditions as they take") {
  const auto hole = [](const TariffVersion& version) {
    const auto sentences = told(version);
    REQUIRE(sentences.size() == 1);
    const auto& sentence = sentences.front();
    const std::string before = " där ";
    const auto from = sentence.find(before) + before.size();
    return sentence.substr(from, sentence.find(". Sådana") - from);
  };
  const std::vector<Daypart> parts{daypart("dag"), daypart("natt")};
  const auto zones = component("zoner", {Insats::sop}, {row("t"), row("l")});
  CHECK(hole(version_of({component("a", {Insats::stad}, {row("t")}), zones})) == "zon=l");
  CHECK(hole(version_of({component("a", {Insats::stad}, {row({}, "dag")}), zones}, parts)) == "dygnsdel=natt");
  CHECK(hole(version_of({component("a", {Insats::stad}, {row("t", "dag")}), zones}, parts)) == "zon=l; dygnsdel=natt");
  CHECK(hole(version_of({component("a", {Insats::stad}, {row("t", "dag"), row("l", "natt")}), zones}, parts)) == "zon=t, dygnsdel=natt; zon=l, dygnsdel=dag");
  CHECK(hole(version_of({component("a", {Insats::stad}, {row({}, {}, Performer::egen_regi)})})) == "utförare=privat");
  CHECK(hole(version_of({component("a", {Insats::stad}, {row("t"), row("l", "dag", Performer::egen_regi)}), zones}, parts)) ==
        "zon=l, dygnsdel=natt; zon=l, utförare=privat");
}

TEST_CASE("insatser without any price are told once, and only for delivered visits") {
  const auto faults = completeness_faults(version_of({component("a", {Insats::service, Insats::omvardnad}, {row()}, {Event::utfort, Event::bom})}), 2, "prov.yaml");
  REQUIRE(faults.size() == 1);
  CHECK(faults[0].code == RuleFaultCode::hal);
  CHECK(faults[0].key_path == "versioner[2]");
  CHECK(faults[0].message ==
        "Inget pris finns för ledsagning, avlösning, boendestöd, matdistribution, trygghetslarm, larmutryckning, larminstallation. "
        "Utförda besök med de insatserna blir oprissade.");
}

TEST_CASE("a level with more combinations than any price list is refused and not walked") {
  std::vector<PriceRow> rows;
  for (int i = 0; i < 500; ++i) rows.push_back(row("zon " + std::to_string(i)));
  const auto faults = completeness_faults(version_of({component("a", {Insats::service, Insats::omvardnad}, rows)}), 0, "prov.yaml");
  REQUIRE(faults.size() == 1);
  CHECK(faults[0].code == RuleFaultCode::for_stor_fil);
}

TEST_CASE("select_price is the definition, for any small level") {
  CHECK(rc::check([] {
    const auto version = any_version();
    const auto walked = cells(version);
    for (const auto& cell : walked) RC_ASSERT(cell.selection == by_definition(version, cell.key));
    // What is not named can be missing from a question too.
    for (const auto insats : priceable_insatser()) RC_ASSERT(select_price(version, key(insats)) == by_definition(version, key(insats)));
  }));
}

TEST_CASE("a clash anywhere in a level is always refused, and never without one") {
  CHECK(rc::check([] {
    const auto version = any_version();
    const auto walked = cells(version);
    const bool has_clash = std::any_of(walked.begin(), walked.end(), [&](const Cell& cell) { return std::holds_alternative<Clash>(by_definition(version, cell.key)); });
    const auto faults = completeness_faults(version, 0, "prov.yaml");
    RC_CLASSIFY(has_clash);
    RC_ASSERT(has_clash == std::any_of(faults.begin(), faults.end(), [](const RuleFault& fault) { return fault.code == RuleFaultCode::krock; }));
  }));
}

TEST_CASE("every hole of a covered insats is told, and no priced cell is") {
  CHECK(rc::check([] {
    const auto version = any_version();
    const PriceSelector selector{version};
    bool has_partial_hole = false;
    for (const auto& cell : cells(version)) has_partial_hole |= cell.state == CellState::hole && selector.covers(cell.key.insats, cell.key.event);
    const auto faults = completeness_faults(version, 0, "prov.yaml");
    RC_ASSERT(has_partial_hole ==
              std::any_of(faults.begin(), faults.end(), [](const RuleFault& fault) { return fault.message.starts_with("Pris saknas"); }));
  }));
}
