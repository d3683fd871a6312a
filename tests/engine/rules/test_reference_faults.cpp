#include "engine/rules/references.hpp"
#include "tests/catch.hpp"
#include "tests/engine/rules/trial_version.hpp"

using namespace hemvist;
using Code = RuleFaultCode;

namespace {

PriceRow percent(std::vector<std::string> of, int of_hundred = 106) { return row({}, {}, {}, {}, PercentOf{std::move(of), Rational{of_hundred}}); }

// Of declined visits, so that it never meets what it takes a percent of.
Component declined(std::string id, Insats insats, PriceRow price) { return component(std::move(id), {insats}, {std::move(price)}, {Event::avbojt}); }

Component hourly(std::string id = "hemtjänst") { return component(std::move(id), {Insats::stad}, {row()}); }

std::vector<std::string> codes_of(const TariffVersion& version) {
  std::vector<std::string> codes;
  for (const auto& fault : completeness_faults(version, 0, "prov.yaml"))
    if (!fault.message.starts_with("Inget pris finns")) codes.push_back(std::string{code_text(fault.code)});
  return codes;
}

}  // namespace

TEST_CASE("a percent of what is there, per the same unit, is without fault") {
  CHECK(codes_of(version_of({hourly(), declined("avböjt", Insats::stad, percent({"hemtjänst"}))})).empty());
}

TEST_CASE("a percent of a component that is not there is refused, and the nearest name suggested") {
  CHECK(told_with(version_of({hourly(), declined("avböjt", Insats::stad, percent({"hemtjanst"}))}), Code::okand_komponent) ==
        std::vector<std::string>{"versioner[0].komponenter[1].priser[0].procent_av: Versionen har ingen komponent med id ”hemtjanst”. Menade du ”hemtjänst”?"});
  CHECK(told_with(version_of({hourly(), declined("avböjt", Insats::stad, percent({"larm"}))}), Code::okand_komponent) ==
        std::vector<std::string>{"versioner[0].komponenter[1].priser[0].procent_av: Versionen har ingen komponent med id ”larm”."});
}

TEST_CASE("a percent of what has another unit, of levels or of what is paid once is refused") {
  const auto refused = [](const Component& of) { return told_with(version_of({of, declined("avböjt", Insats::stad, percent({of.id}))}), Code::passar_inte); };
  auto by_visit = hourly("besök");
  by_visit.per = Per::besok;
  CHECK(refused(by_visit) == std::vector<std::string>{"versioner[0].komponenter[1].priser[0].procent_av: Procent kan inte tas av besök: den betalas per besök men avböjt per timme. "
                                                      "Procent tas av pris per samma enhet."});
  auto level = hourly("nivå");
  level.quantity = MonthlyLevel{LevelMeasure::granted};
  CHECK(refused(level) == std::vector<std::string>{"versioner[0].komponenter[1].priser[0].procent_av: Procent kan inte tas av nivå: den har nivåer, och vilken som gäller beror på "
                                                   "månadens timmar."});
  auto once = hourly("installation");
  once.one_time = OneTime{OneTimeOccasion::installation, {}, "", {}};
  CHECK(refused(once) == std::vector<std::string>{"versioner[0].komponenter[1].priser[0].procent_av: Procent kan inte tas av installation: den betalas en gång (engång) och har inget "
                                                  "pris att ta procent av."});
}

TEST_CASE("percent in a circle is refused, however long the way round") {
  const auto of = [](std::vector<std::pair<std::string, std::string>> links) {
    std::vector<Component> components{hourly()};
    for (auto& [id, to] : links) components.push_back(declined(id, Insats::tvatt, percent({to})));
    for (std::size_t i = 1; i < components.size(); ++i) components[i].insatser = {priceable_insatser()[i]};
    return version_of(std::move(components));
  };
  const auto told_circle = [&](const TariffVersion& version) { return told_with(version, Code::cirkel); };
  CHECK(told_circle(of({{"a", "hemtjänst"}, {"b", "a"}, {"c", "b"}})).empty());
  CHECK(told_circle(of({{"a", "a"}})) ==
        std::vector<std::string>{"versioner[0].komponenter[1]: Priserna tar procent av varandra i en cirkel: a → a. Skriv ett av dem i kronor."});
  CHECK(told_circle(of({{"x", "c"}, {"a", "b"}, {"b", "c"}, {"c", "a"}})) ==
        std::vector<std::string>{"versioner[0].komponenter[2]: Priserna tar procent av varandra i en cirkel: a → b → c → a. Skriv ett av dem i kronor."});
}

TEST_CASE("lists of percent of lists of percent are refused before they are reckoned out") {
  std::vector<Component> components{hourly("k0")};
  for (int i = 1; i < 40; ++i) {
    const auto before = "k" + std::to_string(i - 1);
    auto made = declined("k" + std::to_string(i), Insats::stad, percent({before, before}));
    made.is_supplement = true;
    components.push_back(std::move(made));
  }
  const auto version = version_of(std::move(components));
  CHECK_FALSE(references_end(version));
  CHECK(told_with(version, Code::passar_inte) ==
        std::vector<std::string>{"versioner[0].komponenter[6]: Ett pris i komponenten leder med procent_av till fler än hundra andra prisrader. Skriv det i kronor."});
}

TEST_CASE("where there is nothing to take a percent of, the cell is named") {
  const auto zones = component("hemtjänst", {Insats::stad}, {row("t")});
  const auto other = component("sop", {Insats::sop}, {row("t"), row("l")});
  CHECK(told_with(version_of({zones, other, declined("avböjt", Insats::stad, percent({"hemtjänst"}))}), Code::hal) ==
        std::vector<std::string>{"versioner[0].komponenter[0]: Pris saknas för städ (utfört) där zon=l. Sådana besök blir oprissade.",
                                 "versioner[0].komponenter[2].priser[0].procent_av: Komponenten hemtjänst har inget pris att ta procent av för städ (avböjt), zon=l. Sådana besök blir "
                                 "oprissade."});
}

TEST_CASE("a supplement in a list need not hold everywhere, unless nothing else does") {
  auto ob = component("ob", {Insats::stad}, {row({}, "natt")});
  ob.is_supplement = true;
  const auto on = [&](std::vector<std::string> of) {
    auto share = component("påslag", {Insats::stad}, {percent(std::move(of))});
    share.is_supplement = true;
    return told_with(version_of({hourly(), ob, share}, {daypart("dag"), daypart("natt")}), Code::hal);
  };
  CHECK(on({"hemtjänst", "ob"}).empty());
  CHECK(on({"ob"}) == std::vector<std::string>{"versioner[0].komponenter[2].priser[0].procent_av: Komponenten ob har inget pris att ta procent av för städ (utfört), dygnsdel=dag. "
                                               "Sådana besök blir oprissade."});
}

TEST_CASE("two prices that a percent could be taken of are a krock, though no visit meets them both") {
  // Städ is paid by its own component; of service only the percent asks.
  const auto version = version_of({component("service", {Insats::service}, {row({}, {}, {}, Insats::stad), row({}, {}, {}, Insats::stad)}), component("städ", {Insats::stad}, {row()}),
                                   declined("avböjt", Insats::stad, percent({"service"}))});
  const auto clashes = told_with(version, Code::krock);
  CHECK(std::count_if(clashes.begin(), clashes.end(), [](const std::string& told) { return told.find("som procenten tas av") != std::string::npos; }) == 1);
}

TEST_CASE("an avgift that the version does not have is a warning, once for each component and name") {
  auto version = version_of({component("mat", {Insats::matdistribution}, {row("t", {}, {}, {}, FeePassed{"maltider"}), row("l", {}, {}, {}, FeePassed{"maltider"})})});
  version.fees = {{"måltid", Money::from_ore(4500), {}}};
  CHECK(told_with(version, Code::okand_avgift) ==
        std::vector<std::string>{"versioner[0].komponenter[0].priser[0].avgift: Versionen har ingen avgift som heter ”maltider”. Menade du ”måltid”? Besök som betalas med den blir "
                                 "oprissade. Skriv den under avgifter, med kr eller okänt."});
  version.fees.push_back({"maltider", std::nullopt, {}});
  CHECK(told_with(version, Code::okand_avgift).empty());
}
