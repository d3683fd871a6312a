#include "tests/catch.hpp"
#include "tests/engine/rules/trial_version.hpp"

using namespace hemvist;

namespace {

Component supplement(std::string id, std::vector<Insats> insatser, std::vector<PriceRow> rows) {
  auto made = component(std::move(id), std::move(insatser), std::move(rows));
  made.is_supplement = true;
  return made;
}

Cell cell_of(const TariffVersion& version, Insats insats, int zone = -1) {
  for (auto& cell : cells(version))
    if (cell.key == CellKey{insats, Event::utfort, 0, zone, {}}) return cell;
  throw std::logic_error("no such cell");
}

}  // namespace

TEST_CASE("a cell says what it comes to, also by percent, avgift and level") {
  const LevelScale scale{{{Rational{9}, Money::from_ore(300000), {}}, {std::nullopt, PriceUnknown{}, {}}}};
  auto version = version_of({component("grund", {Insats::stad}, {row("t", {}, {}, {}, Money::from_ore(40000)), row("l", {}, {}, {}, PriceUnknown{})}),
                             component("procent", {Insats::tvatt}, {row({}, {}, {}, {}, PercentOf{{"grund"}, Rational{106}})}),
                             component("måltid", {Insats::matdistribution}, {row({}, {}, {}, {}, FeePassed{"mat"})}),
                             component("larm", {Insats::trygghetslarm}, {row({}, {}, {}, {}, FeePassed{"larm"})}),
                             component("nivå", {Insats::boendestod}, {row({}, {}, {}, {}, scale)}),
                             component("noll", {Insats::sop}, {row({}, {}, {}, {}, NotPaid{})})});
  version.components[1].insatser = {Insats::stad};  // so that städ has a price to take a percent of
  version.components[1].events = {Event::avbojt};
  version.fees = {{"mat", Money::from_ore(4500), {}}};
  CHECK(cell_of(version, Insats::matdistribution, 0).state == CellState::priced);
  CHECK(cell_of(version, Insats::matdistribution, 0).prices.front().price == Money::from_ore(4500));
  CHECK(cell_of(version, Insats::trygghetslarm, 0).state == CellState::fee_unknown);
  CHECK(cell_of(version, Insats::boendestod, 0).state == CellState::level);
  CHECK(cell_of(version, Insats::sop, 0).state == CellState::not_paid);
  const auto declined = [&](int zone) {
    for (auto& cell : cells(version))
      if (cell.key == CellKey{Insats::stad, Event::avbojt, 0, zone, {}}) return cell;
    throw std::logic_error("no such cell");
  };
  REQUIRE(declined(0).prices.size() == 1);
  CHECK(declined(0).state == CellState::priced);
  CHECK(declined(0).prices.front().percent == Rational{106});
  CHECK(declined(0).prices.front().figure == Selected{0, 0});
  CHECK(declined(1).state == CellState::unknown);
}

TEST_CASE("of prices that are paid together the least known decides") {
  const auto price = [](PriceState state) { return CellPrice{{0, 0}, state, {}, Rational{100}, {0, 0}}; };
  struct Row {
    std::vector<PriceState> states;
    CellState whole;
  };
  using enum PriceState;
  for (const auto& row : {Row{{kronor, kronor}, CellState::priced}, Row{{kronor, unknown}, CellState::unknown}, Row{{fee_unknown, kronor}, CellState::fee_unknown},
                          Row{{not_paid, kronor}, CellState::priced}, Row{{not_paid}, CellState::not_paid}, Row{{}, CellState::unknown}}) {
    std::vector<CellPrice> prices;
    for (const auto state : row.states) prices.push_back(price(state));
    CHECK(state_of(prices) == row.whole);
  }
}

TEST_CASE("supplements stand beside the base price of a cell, and two rows of one of them are a krock") {
  const auto version = version_of({component("grund", {Insats::stad}, {row("t"), row("l")}), supplement("ob", {Insats::stad}, {row("t"), row()}),
                                   supplement("resa", {Insats::service}, {row()})});
  const auto town = cell_of(version, Insats::stad, 0);
  REQUIRE(town.supplements.size() == 2);
  CHECK(town.state == CellState::priced);
  CHECK(town.supplements[0].state == CellState::clash);
  CHECK(town.supplements[0].selection == Selection{Clash{{{1, 0}, {1, 1}}}});
  CHECK(town.supplements[1].selection == Selection{Selected{2, 0}});
  CHECK(cell_of(version, Insats::stad, 1).supplements[0].selection == Selection{Selected{1, 1}});
  CHECK(told_with(version, RuleFaultCode::krock) ==
        std::vector<std::string>{"versioner[0].komponenter[1].priser[1]: Två rader i samma tillägg träffar samma besök: ob (rad 14) och ob (rad 15), för städ (utfört), zon=t. "
                                 "Exakt en prisrad får träffa: skilj dem åt med insats, händelse, zon, dygnsdel eller utförare."});
}

TEST_CASE("two supplements may hold for the same visit, and a supplement fills no hål") {
  const auto version = version_of({component("grund", {Insats::stad}, {row("t")}), component("zon", {Insats::sop}, {row("l"), row("t")}),
                                   supplement("a", {Insats::stad}, {row()}), supplement("b", {Insats::stad}, {row()})});
  CHECK(told_with(version, RuleFaultCode::krock).empty());
  CHECK(told_with(version, RuleFaultCode::hal) ==
        std::vector<std::string>{"versioner[0].komponenter[0]: Pris saknas för städ (utfört) där zon=l. Sådana besök blir oprissade."});
}

TEST_CASE("a level whose supplements, or what is paid once, would have to be looked for too long is refused and not walked") {
  std::vector<Component> supplements;
  std::vector<Component> paid_once;
  for (int i = 0; i < 300; ++i) {
    supplements.push_back(supplement("tillägg " + std::to_string(i), {Insats::stad}, std::vector<PriceRow>(10, row())));
    paid_once.push_back(component("engång " + std::to_string(i), {Insats::stad}, {row("a" + std::to_string(i)), row("b" + std::to_string(i))}));
    paid_once.back().one_time = OneTime{OneTimeOccasion::ny_kund, {}, "", {}};
  }
  for (auto* components : {&supplements, &paid_once}) {
    const auto faults = completeness_faults(version_of(std::move(*components)), 0, "prov.yaml");
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].code == RuleFaultCode::for_stor_fil);
  }
}
