#include "tests/adapters/yaml/level_reading.hpp"
#include "tests/adapters/yaml/sample_language.hpp"

using namespace hemvist;
using Code = RuleFaultCode;

TEST_CASE("a price can be a percent of another component, or of several") {
  const auto level = read(sample_language);
  const auto& declined = std::get<PercentOf>(component_of(level, "avböjd").rows.at(0).value);
  CHECK(declined.components == std::vector<std::string>{"omvårdnad"});
  CHECK(declined.percent == Rational{100});
  const auto& night = std::get<PercentOf>(component_of(level, "nattillägg").rows.at(0).value);
  CHECK(night.components == std::vector<std::string>{"omvårdnad", "service"});
  CHECK(night.percent == Rational{25, 2});
}

TEST_CASE("a price can be what the person pays by the kommun's own taxa") {
  const auto level = read(sample_language);
  const auto& fees = level.tariff.versions[0].fees;
  REQUIRE(fees.size() == 2);
  CHECK(fees[0].name == "middag");
  CHECK(fees[0].price == Money::from_ore(6250));
  CHECK(fees[0].place.line == 14);
  CHECK_FALSE(fees[1].price);
  const auto& meal = component_of(level, "middag").rows.at(0);
  CHECK(std::get<FeePassed>(meal.value).fee == "middag");
  CHECK(std::get<FeePassed>(meal.value).percent == Rational{100});
  CHECK(meal.place.line == 95);
  const auto& call = std::get<FeePassed>(component_of(level, "utryckning").rows.at(0).value);
  CHECK(call.fee == "frukost");
  CHECK(call.percent == Rational{106});
}

TEST_CASE("a price row broken at one place is refused there") {
  check_breaks(sample_level, {
      {"{zon: tätort, dygnsdel: dag, kr: 507}", "{zon: anges, dygnsdel: dag, kr: 507}", {{Code::fel_varde, 26, 19}}, "a zone that would mean something else"},
      {"utförare: egen_regi", "utförare: kommunal", {{Code::fel_varde, 37, 24}}, "not a word of the list"},
      {"dygnsdel: dag,", "dygnsdel: kväll,", {{Code::okand_dygnsdel, 26, 37}}, "a dygnsdel that the version has not"},
      {"{kr: 23,", "{dygnsdel: dag, kr: 23,", {{Code::passar_inte, 44, 24}}, "days of the stay have no dygnsdel"},
      {"{insats: matdistribution, kr: 42}", "{insats: städ, kr: 42}", {{Code::passar_inte, 56, 22}}, "a row that can never match"},
      {"kr: 507", "kr: 507, okänt: true", {{Code::passar_inte, 26, 13}}, "two values"},
      {", kr: 507", "", {{Code::nyckel_saknas, 26, 13}}, "no value"},
      {"okänt: true", "okänt: nej", {{Code::fel_varde, 28, 37}}, "okänt is true or not there"},
      {"kr: 507", "kr: -507", {{Code::fel_varde, 26, 46}}, "less than nothing"},
      {"kr: 507", "kr: 507.005", {{Code::fel_varde, 26, 46}}, "parts of an öre"},
      {"kr: 507", "kr: 1000000.01", {{Code::fel_varde, 26, 46}}, "over a million"},
      {"{kr: 1000, påbörjad: ja}", "{kr: 1000, hel_månad: 5}", {{Code::passar_inte, 50, 35}}, "a month by the month"},
      {"hel_månad: 684, tak_hel_månad: nej", "tak_hel_månad: nej", {{Code::passar_inte, 44, 37}}, "a cap on no month"},
      {"hel_månad: 684, tak_hel_månad: nej", "påbörjad: ja", {{Code::passar_inte, 44, 32}}, "days are not begun months"},
      {"{kr: 1000, påbörjad: ja}", "{okänt: true, påbörjad: ja}", {{Code::passar_inte, 50, 37}}, "nothing to count"},
  });
}

TEST_CASE("a percent is refused where it has no size, no base or itself for base") {
  check_breaks(sample_language, {
      {", procent: 100", "", {{Code::nyckel_saknas, 34, 13}}, "a percent of no size"},
      {"procent_av: omvårdnad, procent: 100", "procent: 100", {{Code::nyckel_saknas, 34, 13}, {Code::passar_inte, 34, 23}}, "a percent of nothing"},
      {"procent_av: omvårdnad, procent: 100", "procent_av: avböjd, procent: 100", {{Code::cirkel, 34, 26}}, "of itself"},
      {"procent_av: omvårdnad, procent: 100", "procent_av: [omvårdnad], procent: 100", {{Code::passar_inte, 34, 26}}, "a list is for supplements"},
      {"[omvårdnad, service], procent", "[omvårdnad, omvårdnad], procent", {{Code::fel_varde, 78, 54}}, "one twice"},
      {"[omvårdnad, service], procent", "[], procent", {{Code::fel_varde, 78, 42}}, "an empty list"},
      {"[omvårdnad, service], procent", "{id: service}, procent", {{Code::fel_slag, 78, 42}}, "no list"},
      {"procent: \"12,5\"}\n      - id: ny_kund", "procent: \"1000,5\"}\n      - id: ny_kund", {{Code::fel_varde, 78, 73}}, "more than ten times"},
      {"procent: 100", "procent: 100, kr: 5", {{Code::passar_inte, 34, 13}}, "two values"},
      {"procent_av: omvårdnad, procent: 100", "procent_av: omvårdnad, procent: 100, hel_månad: 5", {{Code::passar_inte, 34, 62}}, "an hour by the month"},
  });
}

TEST_CASE("a fee is refused twice, of nothing, or as one price of two") {
  check_breaks(sample_language, {
      {"namn: frukost", "namn: middag", {{Code::dubbelt_id, 15, 16}}, "a name twice"},
      {"kr: \"62,50\"", "kr: 0", {{Code::fel_varde, 14, 28}}, "a fee of nothing"},
      {", kr: \"62,50\"", "", {{Code::nyckel_saknas, 14, 9}}, "no amount"},
      {"kr: \"62,50\"", "kr: \"62,50\", okänt: true", {{Code::passar_inte, 14, 9}}, "two amounts"},
      {"namn: frukost, ", "", {{Code::nyckel_saknas, 15, 9}}, "no name"},
      {"namn: frukost", "namn: frukost, per: dag", {{Code::okand_nyckel, 15, 25}}, "not a key of a fee"},
      {"avgift: middag", "avgift: [middag]", {{Code::fel_slag, 95, 17}}, "one name"},
      {"        avgift: middag", "        avgift: middag\n        priser: [{kr: 5}]", {{Code::passar_inte, 95, 17}}, "a second price"},
      {"        avgift: middag\n", "", {{Code::nyckel_saknas, 91, 9}}, "no price"},
      {"procent: 106", "procent: 0", {{Code::fel_varde, 101, 40}}, "no part of it"},
      {"procent: 106", "procent: 1001", {{Code::fel_varde, 101, 40}}, "more than ten times"},
      {"avgift: frukost, procent: 106", "kr: 5, procent: 106", {{Code::passar_inte, 101, 30}}, "percent of an amount"},
      {"avgift: frukost, procent: 106", "avgift: frukost, kr: 5", {{Code::passar_inte, 101, 13}}, "two values"},
  });
}
