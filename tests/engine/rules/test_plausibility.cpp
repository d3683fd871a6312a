#include "engine/rules/plausibility.hpp"

#include "tests/catch.hpp"
#include "tests/engine/rules/trial_version.hpp"

using namespace hemvist;

namespace {

PriceRow priced(std::int64_t ore, std::optional<std::string> zone = {}, std::optional<std::string> part = {}, std::optional<Performer> performer = {}) {
  return row(std::move(zone), std::move(part), performer, {}, Money::from_ore(ore));
}

PlausibilityBands bands() {
  return {{{parse_day("2024-01-01").value(), Money::from_ore(35000), Money::from_ore(80000), "prov"}},
          {"landsbygd", "glesbygd"},
          {"tatort", "centralort"},
          RatioBand{Rational{1}, Rational{8, 5}, "prov"},
          RatioBand{Rational{1}, Rational{107, 100}, "prov"}};
}

std::vector<std::string> told_of(TariffVersion version, const char* from = "2024-01-01", std::optional<std::string> till = {}) {
  version.valid_from = parse_day(from).value();
  if (till) version.valid_end = parse_day(*till).value() + date::days{1};
  Tariff tariff{KommunCode::parse("9901").value(), "Prov", {}, "prov.yaml", {}};
  tariff.versions.push_back(std::move(version));
  std::vector<std::string> sentences;
  for (const auto& fault : plausibility_faults(tariff, bands())) {
    CHECK(fault.code == RuleFaultCode::orimligt_belopp);
    sentences.push_back(std::to_string(fault.place.line) + ": " + fault.message);
  }
  return sentences;
}

TariffVersion hour(std::int64_t ore) { return version_of({component("a", {Insats::omvardnad}, {priced(ore)})}); }

}  // namespace

TEST_CASE("an hour of omvårdnad outside the band is told with figure, band and source, once for its row") {
  CHECK(told_of(hour(5000)) ==
        std::vector<std::string>{"11: 50,00 kr per timme är ovanligt lågt för en timme på dagen, till exempel personlig_omvårdnad (utfört): väntat är mellan 350,00 och 800,00 kr "
                                 "(källa: prov). Kontrollera beloppet mot källan; står det så gäller det."});
  CHECK(told_of(hour(80001)) ==
        std::vector<std::string>{"11: 800,01 kr per timme är ovanligt högt för en timme på dagen, till exempel personlig_omvårdnad (utfört): väntat är mellan 350,00 och 800,00 kr "
                                 "(källa: prov). Kontrollera beloppet mot källan; står det så gäller det."});
  CHECK(told_of(hour(35000)).empty());
  CHECK(told_of(hour(80000)).empty());
}

TEST_CASE("only an hour by day of what is hemtjänst is held against the band, from the year that the band is of") {
  const auto changed = [](auto change) {
    auto version = hour(5000);
    change(version);
    return told_of(std::move(version)).size();
  };
  CHECK(changed([](TariffVersion&) {}) == 1);
  CHECK(changed([](TariffVersion& v) { v.components[0].per = Per::tillfalle; }) == 0);
  CHECK(changed([](TariffVersion& v) { v.components[0].quantity = StandardTime{{{Insats::omvardnad, Rational{30}}}}; }) == 1);
  CHECK(changed([](TariffVersion& v) { v.components[0].quantity = GrantedTime{}; }) == 1);
  CHECK(changed([](TariffVersion& v) { v.components[0].insatser = {Insats::ledsagning}; }) == 0);
  CHECK(changed([](TariffVersion& v) { v.components[0].events = {Event::avbojt}; }) == 0);
  CHECK(changed([](TariffVersion& v) { v.components[0].is_supplement = true; }) == 0);
  CHECK(changed([](TariffVersion& v) { v.components[0].rows[0].value = PriceUnknown{}; }) == 0);
  const std::vector<Daypart> parts{daypart("natt"), daypart("dag")};
  CHECK(told_of(version_of({component("a", {Insats::stad}, {priced(45000, {}, "dag"), priced(90000, {}, "natt")})}, parts)).empty());
  CHECK(told_of(version_of({component("a", {Insats::stad}, {priced(90000, {}, "dag"), priced(45000, {}, "natt")})}, parts)).size() == 1);
  CHECK(told_of(hour(5000), "2016-01-01").size() == 1);
  CHECK(told_of(hour(5000), "2016-01-01", "2024-01-01").size() == 1);
  CHECK(told_of(hour(5000), "2016-01-01", "2023-12-31").empty());
}

TEST_CASE("a price by percent is held against the band at what it comes to") {
  auto version = version_of({component("grund", {Insats::stad}, {priced(45000)}), component("dyr", {Insats::tvatt}, {row({}, {}, {}, {}, PercentOf{{"grund"}, Rational{200}})})});
  version.components[0].insatser = {Insats::stad, Insats::tvatt};
  version.components[0].rows[0].insats = Insats::service;  // for tvätt the closer component holds
  CHECK(told_of(version) ==
        std::vector<std::string>{"13: 900,00 kr per timme är ovanligt högt för en timme på dagen, till exempel tvätt (utfört): väntat är mellan 350,00 och 800,00 kr (källa: prov). "
                                 "Kontrollera beloppet mot källan; står det så gäller det."});
}

TEST_CASE("landsbygd costs as much as tätort, up to 1,6 times") {
  const auto zones = [](std::int64_t town, std::int64_t country, std::string town_name = "Tätort", std::string country_name = "landsbygd") {
    return told_of(version_of({component("a", {Insats::service}, {priced(town, std::move(town_name)), priced(country, std::move(country_name))})}), "2010-01-01", "2010-12-31");
  };
  CHECK(zones(50000, 50000).empty());
  CHECK(zones(50000, 80000).empty());
  CHECK(zones(50000, 80001).size() == 1);
  CHECK(zones(50000, 85000) ==
        std::vector<std::string>{"12: Priset för landsbygd, 850,00 kr, är 1,7 gånger det för Tätort, 500,00 kr (rad 11), i övrigt lika fall: väntat är mellan 1 och 1,6 (källa: prov). "
                                 "Kontrollera beloppen mot källan; står det så gäller de."});
  CHECK(zones(50000, 49999).size() == 1);
  CHECK(zones(50000, 90000, "Centralort", "Glesbygd").size() == 1);
  CHECK(zones(50000, 90000, "Centralort", "övriga").empty());
}

TEST_CASE("only hours in landsbygd and tätort are held against one another") {
  const auto zones_per = [](Per per) {
    auto version = version_of({component("a", {Insats::matdistribution}, {priced(5025, "tätort"), priced(8050, "landsbygd")})});
    version.components[0].per = per;
    return told_of(std::move(version), "2010-01-01", "2010-12-31").size();
  };
  CHECK(zones_per(Per::timme) == 1);  // 80,50 / 50,25 = 1,602
  CHECK(zones_per(Per::styck) == 0);
  CHECK(zones_per(Per::dag) == 0);
}

TEST_CASE("privat costs as much as egen regi, up to 1,07 times, zone by zone") {
  const auto performers = [](std::int64_t own, std::int64_t other) {
    return told_of(version_of({component("a", {Insats::ledsagning}, {priced(own, "x", {}, Performer::egen_regi), priced(other, "x", {}, Performer::privat),
                                                                      priced(90000, "y", {}, Performer::egen_regi), priced(90000, "y", {}, Performer::privat)})}));
  };
  CHECK(performers(48700, 50000).empty());
  CHECK(performers(50000, 53500).empty());
  CHECK(performers(50000, 53501).size() == 1);
  CHECK(performers(50000, 49999).size() == 1);
  CHECK(performers(50000, 49000) ==
        std::vector<std::string>{"12: Priset för privat, 490,00 kr, är 0,98 gånger det för egen_regi, 500,00 kr (rad 11), i övrigt lika fall: väntat är mellan 1 och 1,07 (källa: prov). "
                                 "Kontrollera beloppen mot källan; står det så gäller de."});
}

TEST_CASE("what has no band is not held against one") {
  Tariff tariff{KommunCode::parse("9901").value(), "Prov", {hour(5000)}, "prov.yaml", {}};
  tariff.versions[0].valid_from = parse_day("2024-01-01").value();
  CHECK(plausibility_faults(tariff, PlausibilityBands{}).empty());
}
