#include "tests/catch.hpp"
#include "tests/engine/rules/trial_version.hpp"

using namespace hemvist;

namespace {

const std::vector<Daypart> day_and_night{daypart("dag"), daypart("natt")};

// Four hours by the price of `price_by`, for tillsyn.
Component new_customer(std::string price_by, std::optional<std::string> part = {}) {
  auto made = component("ny", {Insats::tillsyn}, {});
  made.one_time = OneTime{OneTimeOccasion::ny_kund, Rational{4}, std::move(price_by), std::move(part)};
  return made;
}

Component hourly(std::vector<PriceRow> rows) { return component("hemtjänst", {Insats::omvardnad}, std::move(rows)); }
PriceRow at(const char* part, std::int64_t ore) { return row({}, part, {}, {}, Money::from_ore(ore)); }

std::vector<std::string> told_of_one_time(const TariffVersion& version) {
  std::vector<std::string> sentences;
  for (const auto& fault : completeness_faults(version, 0, "prov.yaml"))
    if (fault.key_path.find("engång") != std::string::npos) sentences.push_back(std::string{code_text(fault.code)} + ": " + fault.key_path + ": " + fault.message);
  return sentences;
}

}  // namespace

TEST_CASE("an engång whose hours have one price is without fault") {
  CHECK(told_of_one_time(version_of({hourly({row()}), new_customer("hemtjänst")}, day_and_night)).empty());
  CHECK(told_of_one_time(version_of({hourly({at("dag", 46400), at("natt", 46400)}), new_customer("hemtjänst")}, day_and_night)).empty());
  CHECK(told_of_one_time(version_of({hourly({at("dag", 46400), at("natt", 50000)}), new_customer("hemtjänst", "natt")}, day_and_night)).empty());
}

TEST_CASE("what is wrong with pris_enligt is told") {
  struct Row {
    TariffVersion version;
    std::string told;
  };
  auto by_visit = hourly({row()});
  by_visit.per = Per::besok;
  const Row rows[] = {
      {version_of({hourly({row()}), new_customer("hemtjanst")}),
       "okänd_komponent: versioner[0].komponenter[1].engång.pris_enligt: Versionen har ingen komponent med id ”hemtjanst”. Menade du ”hemtjänst”?"},
      {version_of({by_visit, new_customer("hemtjänst")}),
       "passar_inte: versioner[0].komponenter[1].engång.pris_enligt: Timmarna kan inte räknas efter hemtjänst: den betalas per besök, inte per timme."},
      {version_of({hourly({row()}), new_customer("hemtjänst"), [] {
                     auto second = new_customer("ny");
                     second.id = "ny2";
                     return second;
                   }()}),
       "passar_inte: versioner[0].komponenter[2].engång.pris_enligt: Timmarna kan inte räknas efter ny: den betalas själv en gång (engång)."},
      {version_of({hourly({at("dag", 46400), at("natt", 50000)}), new_customer("hemtjänst")}, day_and_night),
       "passar_inte: versioner[0].komponenter[1].engång: Priset i hemtjänst är inte detsamma i alla dygnsdelar, för tillsyn (utfört). Skriv dygnsdel: vilken av dem som "
       "engångsbeloppet räknas efter."},
      {version_of({hourly({at("dag", 46400)}), new_customer("hemtjänst")}, day_and_night),
       "passar_inte: versioner[0].komponenter[1].engång: Priset i hemtjänst är inte detsamma i alla dygnsdelar, för tillsyn (utfört). Skriv dygnsdel: vilken av dem som "
       "engångsbeloppet räknas efter."},
      {version_of({hourly({at("dag", 46400)}), new_customer("hemtjänst", "natt")}, day_and_night),
       "hål: versioner[0].komponenter[1].engång.pris_enligt: Komponenten hemtjänst har inget pris för tillsyn (utfört). Engångsbeloppet blir då oprissat."},
      {version_of({hourly({row()}), new_customer("hemtjänst", "nat")}, day_and_night),
       "okänd_dygnsdel: versioner[0].komponenter[1].engång.dygnsdel: Versionen har ingen dygnsdel som heter ”nat”. Menade du ”natt”?"},
      {version_of({hourly({row("t"), row("l", "dag"), row("l", "natt", {}, {}, PriceUnknown{})}), new_customer("hemtjänst")}, day_and_night),
       "passar_inte: versioner[0].komponenter[1].engång: Priset i hemtjänst är inte detsamma i alla dygnsdelar, för tillsyn (utfört), zon=l. Skriv dygnsdel: vilken av dem som "
       "engångsbeloppet räknas efter."},
  };
  for (const auto& row : rows) CHECK(told_of_one_time(row.version) == std::vector<std::string>{row.told});
}
