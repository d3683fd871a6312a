#include "tests/adapters/yaml/level_reading.hpp"
#include "tests/adapters/yaml/sample_language.hpp"

using namespace hemvist;
using Code = RuleFaultCode;

TEST_CASE("a scale on the component is its one price, in brackets that may be okänt or not paid") {
  const auto level = read(sample_language);
  const auto& support = component_of(level, "boendestöd");
  CHECK(std::get<MonthlyLevel>(support.quantity).measure == LevelMeasure::granted);
  REQUIRE(support.rows.size() == 1);
  const auto& row = support.rows[0];
  CHECK_FALSE(row.zone);
  CHECK(row.started_month_counts);
  CHECK(row.place.line == 61);
  const auto& brackets = std::get<LevelScale>(row.value).brackets;
  REQUIRE(brackets.size() == 3);
  CHECK(brackets[0].till_hours == Rational{9});
  CHECK(std::get<Money>(brackets[0].value) == Money::from_ore(300000));
  CHECK(brackets[0].place.line == 61);
  CHECK(brackets[1].till_hours == Rational{41, 2});
  CHECK(std::holds_alternative<PriceUnknown>(brackets[1].value));
  CHECK_FALSE(brackets[2].till_hours);
  CHECK(std::holds_alternative<NotPaid>(brackets[2].value));
}

TEST_CASE("a scale can stand in each price row, beside rows that are okänt") {
  const auto level = read(sample_language);
  const auto& relief = component_of(level, "avlösning");
  CHECK(std::get<MonthlyLevel>(relief.quantity).measure == LevelMeasure::delivered);
  REQUIRE(relief.rows.size() == 2);
  CHECK(relief.rows[0].zone == "tätort");
  CHECK(std::get<LevelScale>(relief.rows[0].value).brackets.size() == 2);
  CHECK_FALSE(relief.rows[0].started_month_counts);
  CHECK(std::holds_alternative<PriceUnknown>(relief.rows[1].value));
  CHECK(read(with(sample_language, "{kr: 9900}]}", "{kr: 9900}], påbörjad: ja}")).tariff.versions[0].components[5].rows[0].started_month_counts);
}

TEST_CASE("a scale of one bracket without end is a price for all hours") {
  const auto level = read(with(sample_language, "[{till_timmar: 9, kr: 4000}, {kr: 9900}]", "[{kr: 9900}]"));
  CHECK_FALSE(std::get<LevelScale>(component_of(level, "avlösning").rows[0].value).brackets.at(0).till_hours);
}

TEST_CASE("a scale broken at one place is refused there") {
  check_breaks(sample_language, {
      {"till_timmar: 9, kr: 3000", "till_timmar: 21, kr: 3000", {{Code::nivaskala, 62, 27}}, "a scale that does not rise"},
      {"till_timmar: 9, kr: 3000", "till_timmar: 20.5, kr: 3000", {{Code::nivaskala, 62, 27}}, "two brackets that end together"},
      {"- {ersätts_inte: true}", "- {till_timmar: 100, ersätts_inte: true}", {{Code::nivaskala, 63, 27}}, "nothing over the last hours"},
      {"till_timmar: 9, kr: 3000", "kr: 3000", {{Code::nivaskala, 62, 13}, {Code::nivaskala, 63, 13}}, "a first bracket that takes all hours: the next two never hold"},
      {"nivåer: [{till_timmar: 9, kr: 4000}, {kr: 9900}]", "nivåer: []", {{Code::nivaskala, 70, 35}}, "a scale without brackets"},
      {"{till_timmar: 9, kr: 4000}, {kr: 9900}", "{kr: 4000}, {till_timmar: 9, kr: 9900}", {{Code::nivaskala, 70, 48}}, "the last stands first"},
      {"till_timmar: 9, kr: 3000", "till_timmar: 0, kr: 3000", {{Code::fel_varde, 61, 27}}, "a bracket of no hours"},
      {"till_timmar: 9, kr: 3000", "till_timmar: nio, kr: 3000", {{Code::fel_varde, 61, 27}}, "no number"},
      {"till_timmar: 9, kr: 3000", "till_timmar: 10001, kr: 3000", {{Code::fel_varde, 61, 27}}, "more hours than any month"},
      {"till_timmar: 9, kr: 3000", "till_timmar: 9", {{Code::nyckel_saknas, 61, 13}}, "no price"},
      {"till_timmar: 9, kr: 3000", "till_timmar: 9, kr: 3000, okänt: true", {{Code::passar_inte, 61, 13}}, "two prices"},
      {"till_timmar: 9, kr: 3000", "till_timmar: 9, kr: 0", {{Code::fel_varde, 61, 34}}, "a price of nothing"},
      {"till_timmar: 9, kr: 3000", "till_timme: 9, kr: 3000", {{Code::okand_nyckel, 61, 14}}, "a misspelt key, and so a bracket without end"},
      {"nivåer: [{till_timmar: 9, kr: 4000}, {kr: 9900}]", "kr: 4000", {{Code::passar_inte, 70, 31}}, "a level has brackets"},
      {"nivåer: [{till_timmar: 9, kr: 4000}, {kr: 9900}]", "procent_av: boendestöd, procent: 50", {{Code::passar_inte, 70, 39}}, "nor is it a percent"},
      {"{zon: tätort, nivåer", "{zon: tätort, insats: avlösning, nivåer", {{Code::passar_inte, 70, 35}}, "a level is of all insatser together"},
      {"{zon: tätort, nivåer", "{dygnsdel: dag, nivåer", {{Code::passar_inte, 70, 24}}, "and of all times"},
      {"{kr: 464}", "{nivåer: [{kr: 464}]}", {{Code::passar_inte, 53, 22}}, "brackets of granted hours"},
      {"        påbörjad: ja\n        nivåer:\n          - {till_timmar: 9, kr: 3000}\n          - {till_timmar: \"20,5\", okänt: true}\n          - {ersätts_inte: true}\n", "", {{Code::nyckel_saknas, 54, 9}}, "a level without a scale"},
      {"        priser:\n          - {kr: 464}", "        nivåer: [{kr: 464}]", {{Code::passar_inte, 52, 17}}, "a scale on a component of another kind"},
      {"        påbörjad: ja\n", "        påbörjad: ja\n        avgift: middag\n", {{Code::passar_inte, 60, 17}}, "a level by a fee"},
      {"minst: 15", "påbörjad: ja", {{Code::passar_inte, 21, 19}}, "hours are not begun months"},
      {"mått: utförd", "mått: utförd\n        tillägg: true", {{Code::passar_inte, 68, 18}}, "a level is no supplement"},
      {"mått: utförd", "mått: utförd\n        påbörjad: ja", {{Code::passar_inte, 68, 19}}, "on the component only beside its own scale"},
  });
}

TEST_CASE("a scale with a gap or an overlap is refused with the hours where it is") {
  CHECK(refusal_text(with(sample_language, "till_timmar: 9, kr: 3000", "till_timmar: 21, kr: 3000")) ==
        "Nivån till 20,5 timmar överlappar nivån före, till 21 timmar (rad 61). Skriv nivåerna i stigande ordning.");
  CHECK(refusal_text(with(sample_language, "till_timmar: 9, kr: 3000", "till_timmar: 20.5, kr: 3000")) ==
        "Två nivåer slutar vid 20,5 timmar (rad 61). Ta bort den ena eller rätta timmarna.");
  CHECK(refusal_text(with(sample_language, "- {ersätts_inte: true}", "- {till_timmar: 100, ersätts_inte: true}")) ==
        "Det står inte vad som gäller över 100 timmar. Lägg till en sista nivå utan till_timmar; är priset inte publicerat, med okänt: true.");
}
