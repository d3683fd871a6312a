#include "tests/adapters/yaml/level_reading.hpp"
#include "tests/adapters/yaml/sample_language.hpp"

using namespace hemvist;
using Code = RuleFaultCode;

namespace {

const std::string evidence = "underlag: bokslut, intygad_av: chefen, datum: 2024-02-01";

// A level of a kommun without a price list; the keys of deklarerad begin at 6:18.
std::string declared(const std::string& keys, const std::string& more = "") {
  return "kommun: \"9901\"\nnamn: Exempelby\nversioner:\n  - gäller_från: 2024-01-01\n    källa: {text: prov}\n    deklarerad: {" + keys + "}\n" + more;
}

}  // namespace

TEST_CASE("a declared price on a component stands for its prices and its per") {
  const auto level = read(sample_language);
  const auto& declared_part = component_of(level, "ledsagning");
  CHECK(declared_part.per == Per::timme);
  REQUIRE(declared_part.rows.size() == 1);
  CHECK(std::get<Money>(declared_part.rows[0].value) == Money::from_ore(49800));
  REQUIRE(declared_part.declaration);
  CHECK(declared_part.declaration->basis == "bokslut 2024");
  CHECK(declared_part.declaration->certified_by == "ekonomichefen");
  CHECK(declared_part.declaration->day == day("2024-02-01"));
  CHECK(refusals(with(sample_language, "mängd: utförd_tid\n        deklarerad", "mängd: utförd_tid\n        per: timme\n        deklarerad")).empty());
}

TEST_CASE("a declared price on a version is a component for all omvårdnad and service") {
  const auto level = read(declared("kr: \"498,50\", per: timme, bemanning: per_person, delad: dela, " + evidence));
  const auto& version = level.tariff.versions[0];
  REQUIRE(version.components.size() == 1);
  const auto& component = version.components[0];
  CHECK(component.id == "deklarerad");
  CHECK(component.insatser == std::vector{Insats::omvardnad, Insats::service});
  CHECK(component.events == std::vector{Event::utfort});
  CHECK(std::holds_alternative<DeliveredTime>(component.quantity));
  CHECK(component.staff == StaffRule::per_person);
  CHECK(component.share == ShareRule::divide);
  CHECK(std::get<Money>(component.rows.at(0).value) == Money::from_ore(49850));
  CHECK(component.rows.at(0).place.line == 6);
  CHECK(component.declaration->basis == "bokslut");
}

TEST_CASE("the unit of a declared price says what is counted") {
  struct Row {
    const char* per;
    QuantityForm quantity;
  };
  const Row rows[] = {{"timme", DeliveredTime{}}, {"besök", Occasions{}}, {"tillfälle", Occasions{}},
                      {"styck", Occasions{}},     {"dag", ActiveDays{}},  {"månad", ActiveMonths{}}};
  for (const auto& row : rows) {
    INFO(row.per);
    const auto level = read(declared("kr: 498, per: " + std::string{row.per} + ", " + evidence));
    const auto& component = component_of(level, "deklarerad");
    CHECK(component.quantity.index() == row.quantity.index());
    CHECK(component.staff == StaffRule::unknown);
  }
}

TEST_CASE("other components may stand beside the declared price, but not one with its id") {
  const std::string larm = "    komponenter: [{id: larm, insats: [trygghetslarm], mängd: dagar, per: dag, priser: [{kr: 23}]}]\n";
  CHECK(read(declared("kr: 498, per: timme, " + evidence, larm)).tariff.versions[0].components.size() == 2);
  CHECK(refusals(declared("kr: 498, per: timme, " + evidence, with(larm, "id: larm", "id: deklarerad"))) == std::vector<SeenFault>{{Code::dubbelt_id, 7, 24}});
}

TEST_CASE("a declared price on a version is refused where it is broken") {
  using Seen = std::vector<SeenFault>;
  CHECK(refusals(declared("kr: 498, per: timme")) == Seen{{Code::nyckel_saknas, 6, 17}, {Code::nyckel_saknas, 6, 17}, {Code::nyckel_saknas, 6, 17}});
  CHECK(refusals(declared("kr: 498, per: dag, bemanning: ingår, " + evidence)) == Seen{{Code::passar_inte, 6, 48}});
  CHECK(refusals(declared("kr: 498, per: vecka, " + evidence)) == Seen{{Code::fel_varde, 6, 32}});
  CHECK(refusals(declared("kr: 498, per: timme, minst: 15, " + evidence)) == Seen{{Code::okand_nyckel, 6, 39}});
  // On the file as a whole it would be of no time.
  CHECK(refusals("kommun: \"9901\"\nnamn: E\ndeklarerad: {kr: 498, per: timme}\n") == Seen{{Code::nyckel_saknas, 1, 1}, {Code::okand_nyckel, 3, 1}});
}

TEST_CASE("a declared price on a component is refused where it is broken") {
  check_breaks(sample_language, {
      {"kr: 498, ", "", {{Code::nyckel_saknas, 105, 21}}, "no price"},
      {"per: timme, underlag", "underlag", {{Code::nyckel_saknas, 105, 21}}, "no unit"},
      {"underlag: bokslut 2024, ", "", {{Code::nyckel_saknas, 105, 21}}, "no evidence"},
      {"intygad_av: ekonomichefen, ", "", {{Code::nyckel_saknas, 105, 21}}, "nobody who certifies it"},
      {", datum: 2024-02-01", "", {{Code::nyckel_saknas, 105, 21}}, "no day"},
      {"per: timme, underlag", "per: dag, underlag", {{Code::passar_inte, 105, 36}}, "an hour by the day"},
      {"per: timme, underlag", "per: besök, underlag", {{Code::passar_inte, 105, 36}}, "an hour by the visit"},
      {"mängd: utförd_tid\n        deklarerad: {kr: 498, per: timme", "mängd: tillfällen\n        per: besök\n        deklarerad: {kr: 498, per: styck", {{Code::passar_inte, 105, 14}}, "two units"},
      {"deklarerad: {kr: 498,", "deklarerad: {kr: 498, bemanning: ingår,", {{Code::okand_nyckel, 105, 31}}, "staff stands on the component"},
      {"        deklarerad: {", "        priser: [{kr: 5}]\n        deklarerad: {", {{Code::passar_inte, 106, 21}}, "a second price"},
      {"datum: 2024-02-01", "datum: 1 februari", {{Code::fel_varde, 105, 101}}, "no day"},
  });
}
