#include "engine/rules/unreachable_rows.hpp"

#include "tests/catch.hpp"
#include "tests/engine/rules/trial_version.hpp"

using namespace hemvist;

namespace {

std::vector<std::string> unreachable(const TariffVersion& version) { return told_with(version, RuleFaultCode::oatkomlig_rad); }

Component one_time(std::string id, Insats insats, OneTime of, std::vector<PriceRow> rows) {
  auto made = component(std::move(id), {insats}, std::move(rows));
  made.one_time = std::move(of);
  return made;
}

const std::string remedy = " Ta bort raden, eller rätta vad den gäller.";

}  // namespace

TEST_CASE("a row that is shadowed everywhere by one that names the insats more closely is told") {
  const auto version = version_of({component("a", {Insats::stad, Insats::tvatt}, {row({}, {}, {}, Insats::service), row({}, {}, {}, Insats::stad), row({}, {}, {}, Insats::tvatt)})});
  CHECK(unreachable(version) ==
        std::vector<std::string>{"versioner[0].komponenter[0].priser[0]: Raden används aldrig. Varje besök som den kunde gälla betalas av en rad som anger insatsen närmare, "
                                 "till exempel a (rad 12) för städ (utfört)." +
                                 remedy});
}

TEST_CASE("a row that only some visit needs is not told") {
  CHECK(unreachable(version_of({component("service", {Insats::service}, {row()}), component("städ", {Insats::stad}, {row()})})).empty());
  CHECK(unreachable(version_of({component("a", {Insats::stad}, {row("t"), row("l")}), component("b", {Insats::service}, {row("t")}),
                                component("c", {Insats::stad}, {row()}, {Event::avbojt})}))
            .empty());
}

TEST_CASE("a component none of whose rows is used is told once") {
  const auto version = version_of({component("natt", {Insats::tillsyn}, {row({}, {}, {}, Insats::omvardnad, Money::from_ore(1)), row({}, {}, {}, Insats::omvardnad, NotPaid{})}),
                                   component("tillsyn", {Insats::tillsyn}, {row()})});
  CHECK(unreachable(version) ==
        std::vector<std::string>{"versioner[0].komponenter[0]: Ingen av komponentens prisrader används någonsin. Varje besök som den kunde gälla betalas av en rad som anger "
                                 "insatsen närmare, till exempel tillsyn (rad 14) för tillsyn (utfört)." +
                                 remedy});
}

TEST_CASE("a row for what its component is not for is told") {
  auto standard = component("schablon", {Insats::service}, {row({}, {}, {}, Insats::stad), row({}, {}, {}, Insats::tvatt)});
  standard.quantity = StandardTime{{{Insats::stad, Rational{96}}}};
  const auto sentences = unreachable(version_of({standard}));
  REQUIRE(sentences.size() == 1);
  CHECK(sentences[0].starts_with("versioner[0].komponenter[0].priser[1]: Raden används aldrig. Inget besök har både det som komponenten gäller och det som raden anger."));
}

TEST_CASE("a row that a percent is taken of is used, though no visit is paid by it alone") {
  auto version = version_of({component("grund", {Insats::service}, {row()}), component("städ", {Insats::stad, Insats::tvatt, Insats::inkop, Insats::apotek, Insats::arende, Insats::sop,
                                                                                           Insats::matlagning, Insats::fonsterputs, Insats::digitalt_inkop, Insats::service},
                                                                                {row({}, {}, {}, {}, PercentOf{{"grund"}, Rational{110}})})});
  version.components[0].insatser = {Insats::service};
  // The category is named by both: grund is only for what städ leaves, which is nothing but a krock on service itself.
  version.components[1].insatser.pop_back();
  version.components[0].rows[0].insats = Insats::stad;
  CHECK(unreachable(version).size() == 0);
}

TEST_CASE("rows of an engång, and those that its hours are priced by, are used") {
  auto version = version_of({component("timme", {Insats::omvardnad}, {row({}, {}, {}, Insats::tillsyn)}, {Event::bom}),
                             one_time("ny", Insats::tillsyn, {OneTimeOccasion::ny_kund, Rational{4}, "timme", {}}, {}),
                             one_time("larm", Insats::trygghetslarm, {OneTimeOccasion::installation, {}, "", {}}, {row("t"), row("l")})});
  CHECK(unreachable(version).empty());
}

TEST_CASE("rows of a supplement are held against those of the same supplement") {
  auto ob = component("ob", {Insats::stad}, {row({}, {}, {}, Insats::service), row({}, {}, {}, Insats::stad)});
  ob.is_supplement = true;
  CHECK(unreachable(version_of({component("grund", {Insats::stad}, {row()}), ob})) ==
        std::vector<std::string>{"versioner[0].komponenter[1].priser[0]: Raden används aldrig. Varje besök som den kunde gälla betalas av en rad som anger insatsen närmare, "
                                 "till exempel ob (rad 14) för städ (utfört)." +
                                 remedy});
}

TEST_CASE("a dygnsdel that never comes is told where it stands, and its rows are not") {
  auto version = version_of({component("a", {Insats::stad}, {row({}, "natt"), row({}, "sen"), row({}, "dag")})},
                            {daypart("natt"), Daypart{"sen", {DailyWindow{0x7f, 23 * 60, 60}}, {}}, daypart("dag")});
  CHECK(unreachable(version) ==
        std::vector<std::string>{"versioner[0].dygnsdelar[1]: Dygnsdelen sen kommer aldrig en vanlig vecka: dygnsdelarna ovanför täcker alla dess tider, och den första som täcker "
                                 "minuten gäller. Flytta den högre upp, eller ta bort den."});
}
