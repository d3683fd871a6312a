#include "tests/adapters/yaml/level_reading.hpp"
#include "tests/adapters/yaml/sample_language.hpp"

using namespace hemvist;
using Code = RuleFaultCode;

TEST_CASE("what is paid once is so many hours of another component, an amount, or prices of its own") {
  const auto level = read(sample_language);
  const auto& hours = component_of(level, "ny_kund");
  CHECK(role_of(hours) == ComponentRole::one_time);
  CHECK(hours.one_time->occasion == OneTimeOccasion::ny_kund);
  CHECK(hours.one_time->hours == Rational{3, 2});
  CHECK(hours.one_time->price_by == "omvårdnad");
  CHECK(hours.one_time->daypart == "dag");
  CHECK(hours.rows.empty());
  CHECK(hours.per == Per::timme);

  const auto& amount = component_of(level, "uppsättning");
  CHECK(amount.one_time->occasion == OneTimeOccasion::installation);
  CHECK_FALSE(amount.one_time->hours);
  CHECK(std::holds_alternative<Occasions>(amount.quantity));
  CHECK(amount.per == Per::tillfalle);
  REQUIRE(amount.rows.size() == 1);
  CHECK(std::get<Money>(amount.rows[0].value) == Money::from_ore(35700));
  CHECK(amount.rows[0].place.line == 84);

  const auto& by_zone = component_of(level, "nedtagning");
  CHECK(by_zone.one_time->occasion == OneTimeOccasion::avslut);
  REQUIRE(by_zone.rows.size() == 2);
  CHECK(by_zone.rows[1].zone == "landsbygd");
}

TEST_CASE("what is paid once can be a fee") {
  const auto level = read(with(sample_language, "installation, kr: 357}", "installation}\n        avgift: middag"));
  CHECK(std::get<FeePassed>(component_of(level, "uppsättning").rows.at(0).value).fee == "middag");
}

TEST_CASE("what is paid once is refused where it is broken") {
  check_breaks(sample_language, {
      {"vid: ny_kund, ", "", {{Code::nyckel_saknas, 81, 17}}, "no occasion"},
      {"vid: ny_kund", "vid: nykund", {{Code::fel_varde, 81, 23}}, "a misspelt word"},
      {"timmar: \"1,5\"", "timmar: 0", {{Code::fel_varde, 81, 40}}, "no hours"},
      {"timmar: \"1,5\", ", "", {{Code::nyckel_saknas, 81, 17}}, "a price without hours"},
      {", pris_enligt: omvårdnad", "", {{Code::nyckel_saknas, 81, 17}}, "hours without a price"},
      {"pris_enligt: omvårdnad", "pris_enligt: ny_kund", {{Code::cirkel, 81, 60}}, "its own price"},
      {"dygnsdel: dag}\n      - id: uppsättning", "dygnsdel: kväll}\n      - id: uppsättning", {{Code::okand_dygnsdel, 81, 81}}, "a dygnsdel that the version has not"},
      {"installation, kr: 357", "installation, kr: 357, timmar: 4, pris_enligt: omvårdnad", {{Code::passar_inte, 84, 17}}, "two prices"},
      {"installation, kr: 357", "installation", {{Code::nyckel_saknas, 84, 17}}, "no price"},
      {"installation, kr: 357", "installation, kr: 0", {{Code::fel_varde, 84, 41}}, "a price of nothing"},
      {"installation, kr: 357}", "installation, kr: 357}\n        mängd: tillfällen", {{Code::passar_inte, 85, 16}}, "what is paid once is not counted"},
      {"installation, kr: 357}", "installation, kr: 357}\n        per: tillfälle\n        händelse: [utfört]\n        tillägg: true\n        andel: 50", {{Code::passar_inte, 85, 14}, {Code::passar_inte, 86, 19}, {Code::passar_inte, 87, 18}, {Code::passar_inte, 88, 16}}, "nor anything else that counting has"},
      {"installation, kr: 357}", "installation, kr: 357}\n        priser: [{kr: 5}]", {{Code::passar_inte, 85, 17}}, "a second price"},
      {"{zon: tätort, kr: 100}", "{dygnsdel: dag, kr: 100}", {{Code::passar_inte, 89, 24}}, "it has no clock time"},
      {"{zon: tätort, kr: 100}", "{nivåer: [{kr: 100}]}", {{Code::passar_inte, 89, 22}}, "nor hours of a month"},
      {"{zon: tätort, kr: 100}", "{hel_månad: 5, kr: 100}", {{Code::passar_inte, 89, 25}}, "nor is it paid by the day"},
      {"engång: {vid: avslut}", "engång: avslut", {{Code::fel_slag, 87, 17}}, "not a word but keys"},
  });
}
