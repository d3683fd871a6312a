#include <set>

#include "tests/adapters/yaml/level_reading.hpp"
#include "tests/adapters/yaml/sample_language.hpp"

using namespace hemvist;
using Code = RuleFaultCode;

namespace {

// Versions with nothing but their time.
std::string versions(std::initializer_list<std::string> times) {
  std::string text = "kommun: \"9901\"\nnamn: Exempelby\nversioner:\n";
  for (const auto& time : times)
    text += "  - " + time + "\n    källa: {text: prov}\n    komponenter: [{id: a, insats: [städ], mängd: utförd_tid, per: timme, priser: [{kr: 1}]}]\n";
  return text;
}

}  // namespace

TEST_CASE("a sound file becomes a level with everything that it says") {
  const auto tariff = read(sample_level).tariff;
  CHECK(tariff.kommun.text() == "9901");
  CHECK(tariff.name == "Exempelby");
  CHECK(tariff.file_name == "9901-exempelby.yaml");
  CHECK(tariff.file_digest.hex == "ab");
  REQUIRE(tariff.versions.size() == 1);
  const auto& version = tariff.versions[0];
  CHECK(version.valid_from == day("2024-01-01"));
  CHECK(version.valid_end == day("2025-01-01"));
  CHECK(version.decision->body == "nämnden");
  CHECK(version.decision->day == day("2023-11-20"));
  CHECK(version.decision->reference == "12/23");
  CHECK(version.source.text == "Prislista 2024");
  CHECK(version.source.fetched == day("2026-11-21"));
  CHECK(version.checked == day("2026-11-21"));
  CHECK(version.dayparts[0].name == "natt");
  CHECK(std::get<DailyWindow>(version.dayparts[0].when.at(0)).from_minute == 1320);
  CHECK(version.border == BorderRule::divide);
  CHECK(std::get<ZoneNamed>(version.zone_outside).zone == "landsbygd");
  CHECK(version.foreign_column == ForeignColumn::privat);
  REQUIRE(version.components.size() == 5);

  const auto& hours = version.components[0];
  CHECK(hours.id == "hemtjänst");
  CHECK(hours.insatser == std::vector{Insats::omvardnad});
  CHECK(hours.events == std::vector{Event::utfort});
  CHECK(std::holds_alternative<DeliveredTime>(hours.quantity));
  CHECK(hours.rounding->step_minutes == 15);
  CHECK(hours.rounding->way == RoundingWay::upp);
  CHECK(hours.rounding->scope == RoundingScope::besok);
  CHECK(hours.minimum_minutes == 15);
  CHECK(hours.staff == StaffRule::included);
  CHECK(hours.share == ShareRule::divide);
  CHECK(hours.per == Per::timme);
  CHECK(hours.place.line == 17);
  REQUIRE(hours.rows.size() == 3);
  CHECK(hours.rows[1].zone == "tätort");
  CHECK(hours.rows[1].daypart == "natt");
  CHECK(std::get<Money>(hours.rows[1].value) == Money::from_ore(60050));
  CHECK(hours.rows[1].place.line == 27);
  CHECK(std::holds_alternative<PriceUnknown>(hours.rows[2].value));

  const auto& standard = version.components[1];
  CHECK(standard.events == std::vector{Event::utfort, Event::avbojt});
  const auto& minutes = std::get<StandardTime>(standard.quantity).minutes;
  CHECK(minutes.at(Insats::stad) == Rational{96});
  CHECK(minutes.at(Insats::tvatt) == Rational{846, 10});  // 1.41 × 60 = 84.6
  CHECK(standard.share_percent == Rational{125, 2});
  CHECK(standard.staff == StaffRule::unknown);
  CHECK(standard.share == ShareRule::unknown);
  CHECK(standard.rows[1].performer == Performer::privat);

  const auto& alarm = version.components[2].rows[0];
  CHECK(alarm.whole_month->price == Money::from_ore(68400));
  CHECK(alarm.whole_month->cap == CapRule::no);
  CHECK(version.components[3].rows[0].started_month_counts);
  CHECK(version.components[4].rows[0].insats == Insats::matdistribution);
  CHECK(std::holds_alternative<NotPaid>(version.components[4].rows[1].value));
}

TEST_CASE("a level that is preliminär says so") {
  CHECK_FALSE(read(sample_level).tariff.versions[0].is_preliminary);
  CHECK(read(sample_language).tariff.versions[0].is_preliminary);
}

TEST_CASE("what a file leaves out is unknown, never guessed") {
  const auto tariff = read(versions({"gäller_från: 2024-01-01"})).tariff;
  const auto& version = tariff.versions[0];
  CHECK_FALSE(version.valid_end);
  CHECK(version.dayparts.empty());
  CHECK(version.border == BorderRule::unknown);
  CHECK(std::holds_alternative<ZoneUnknown>(version.zone_outside));
  CHECK(version.foreign_column == ForeignColumn::unknown);
  CHECK(version.components[0].staff == StaffRule::unknown);
  CHECK_FALSE(version.components[0].rounding);
  CHECK_FALSE(version.components[0].share_percent);
}

TEST_CASE("a file broken at one place is refused there") {
  check_breaks(sample_level, {
      {"kommun: \"9901\"", "kommun: 9901", {{Code::fel_slag, 1, 9}}, "the code without quotes"},
      {"\"9901\"", "\"99\"", {{Code::fel_varde, 1, 9}}, "no kommun code"},
      {"namn: Exempelby\n", "", {{Code::nyckel_saknas, 1, 1}}, "no name"},
      {"namn: Exempelby", "namn: [Exempelby]", {{Code::fel_slag, 2, 7}}, "a list for a name"},
      {"namn: Exempelby", "namn: Exempelby\nenhet: kr", {{Code::okand_nyckel, 3, 1}}, "a key of no meaning"},
      {"status: fastställd", "staus: fastställd", {{Code::okand_nyckel, 9, 5}}, "a misspelt key"},
      {"status: fastställd", "helgdag: [\"12-24\"]", {{Code::inte_stott, 9, 5}}, "helgdagar of its own"},
      {"status: fastställd", "afton: [\"12-24\"]", {{Code::inte_stott, 9, 5}}, "aftnar of its own"},
      {"namn: Exempelby", "namn: Exempelby\nstorhelg: [Påsk]", {{Code::okand_nyckel, 3, 1}}, "storhelg belongs in a version"},
      {"gäller_från: 2024-01-01", "gäller_från: 2024-02-30", {{Code::fel_varde, 4, 18}}, "no such day"},
      {"gäller_till: 2024-12-31", "gäller_till: 2023-12-31", {{Code::fel_varde, 5, 18}}, "ends before it begins"},
      {"{text: \"Prislista 2024\", hämtad: 2026-11-21}", "{hämtad: 2026-11-21}", {{Code::nyckel_saknas, 7, 12}}, "no source"},
      {"    källa: {text: \"Prislista 2024\", hämtad: 2026-11-21}\n", "", {{Code::nyckel_saknas, 4, 5}}, "no source at all"},
      {"text: \"Prislista 2024\"", "text: \"\"", {{Code::fel_varde, 7, 19}}, "an empty source"},
      {"organ: nämnden", "ordförande: x", {{Code::okand_nyckel, 6, 14}}, "not a part of a decision"},
      {"{namn: dag, när", "{namn: natt, när", {{Code::dubbelt_id, 12, 16}, {Code::okand_dygnsdel, 26, 37}}, "a dygnsdel twice"},
      {"alla 07:00-22:00", "vardagar 07:00-22:00", {{Code::fel_varde, 12, 27}}, "words that are not known"},
      {"när: [\"alla 07:00-22:00\"]", "när: [lör,sön 07:00-22:00]", {{Code::fel_varde, 12, 27}}, "the comma needs quotes: lör alone is no time"},
      {"besök_över_gräns: dela", "besök_över_gräns: delas", {{Code::fel_varde, 13, 23}}, "not a word of the list"},
      {"kommunen: landsbygd", "kommunen: landsbyggd", {{Code::okand_zon, 14, 27}}, "a zone that no row names"},
      {"räknas_som: privat", "räknas_som: lov", {{Code::fel_varde, 15, 30}}, "not a word of the list"},
      {"- id: service", "- id: hemtjänst", {{Code::dubbelt_id, 29, 13}}, "an id twice"},
      {"zon: landsbygd, okänt", "dygnsdel: dag, okänt", {{Code::okand_zon, 14, 27}}, "no row has the zone any more: told before the clash is looked for"},
      {"zon: landsbygd, okänt", "zon: tätort, okänt", {{Code::okand_zon, 14, 27}}, ""},
      {"dygnsdel: natt, kr: \"600,50\"", "kr: \"600,50\"", {{Code::krock, 27, 13}}, "a day visit in tätort has two prices"},
      {"insats: [boendestöd]", "insats: [omvårdnad]", {{Code::krock, 50, 13}, {Code::krock, 50, 13}, {Code::krock, 50, 13}}, "two components, and one clash with each row"},
  });
}

TEST_CASE("all faults of a file are told at once, in the order of the file") {
  auto bytes = with(sample_level, "kommun: \"9901\"", "kommun: 9901");
  bytes = with(bytes, "status: fastställd", "status: preliminärt");
  bytes = with(bytes, "kommunen: landsbygd", "kommunen: stan");
  bytes = with(bytes, "steg: 15", "steg: femton");
  bytes = with(bytes, "kr: 1000,", "kr: tusen,");
  CHECK(refusals(bytes) == std::vector<SeenFault>{{Code::fel_slag, 1, 9}, {Code::fel_varde, 9, 13}, {Code::okand_zon, 14, 27}, {Code::fel_varde, 20, 25}, {Code::fel_varde, 50, 18}});
}

TEST_CASE("a fault in one version does not hide a clash in another") {
  const auto bytes = versions({"gäller_från: 2023", "gäller_från: 2024-01-01"}) + "    annan_kommun_räknas_som: privat\n";
  const auto clashing = bytes.substr(0, bytes.rfind("{kr: 1}")) + "{kr: 1}, {kr: 2}]}]\n";
  CHECK(refusals(clashing) == std::vector<SeenFault>{{Code::fel_varde, 4, 18}, {Code::krock, 9, 92}});
}

TEST_CASE("versions are put in order of time and end where the next begins") {
  const auto reading = read(versions({"gäller_från: 2025-01-01", "gäller_från: 2023-01-01"}));
  const auto& tariff = reading.tariff;
  REQUIRE(tariff.versions.size() == 2);
  CHECK(tariff.versions[0].valid_from == day("2023-01-01"));
  CHECK(tariff.versions[0].valid_end == day("2025-01-01"));
  CHECK_FALSE(tariff.versions[1].valid_end);
  CHECK(version_on(tariff, day("2024-12-31")) == &tariff.versions[0]);
  CHECK(version_on(tariff, day("2022-12-31")) == nullptr);
}

TEST_CASE("versions that overlap are refused and gaps are named") {
  using Seen = std::vector<SeenFault>;
  CHECK(refusals(versions({"{gäller_från: 2024-01-01", "{gäller_från: 2024-06-01"})).size() == 1);  // no YAML at all
  CHECK(refusals(versions({"gäller_från: 2024-01-01", "gäller_från: 2024-01-01"})) == Seen{{Code::overlapp_i_tid, 7, 18}});
  CHECK(refusals(versions({"gäller_från: 2024-01-01\n    gäller_till: 2024-06-30", "gäller_från: 2024-06-30"})) == Seen{{Code::overlapp_i_tid, 8, 18}});
  CHECK(refusals(versions({"gäller_från: 2024-06-30", "gäller_från: 2024-01-01\n    gäller_till: 2024-06-30"})) == Seen{{Code::overlapp_i_tid, 4, 18}});
  CHECK(refusals(versions({"gäller_från: 2024-01-01\n    gäller_till: 2024-06-30", "gäller_från: 2024-07-01"})).empty());
  const auto reading = read(versions({"gäller_från: 2024-01-01\n    gäller_till: 2024-06-30", "gäller_från: 2024-09-01"}));
  CHECK(reading.tariff.versions[0].valid_end == day("2024-07-01"));
  const auto& gap = reading.warnings.back();
  CHECK(text(gap) == "9901-exempelby.yaml:8:18: versioner[1].gäller_från: Ingen version gäller från 2024-07-01 till och med 2024-08-31. Besök de dagarna blir "
                     "oprissade.  [lucka_i_tid]");
}

TEST_CASE("holes are warnings that name the insatser and the cells") {
  const auto warnings = read(with(with(sample_level, "          - {zon: tätort, dygnsdel: natt, kr: \"600,50\"}\n", ""), "alla 22:00-07:00", "alla 23:00-07:00")).warnings;
  REQUIRE(warnings.size() == 3);
  CHECK(warnings[0].message ==
        "Inget pris finns för inköp, apotek, ärende, sop, matlagning, fönsterputs, digitalt_inköp, ledsagning, avlösning, larminstallation, service. "
        "Utförda besök med de insatserna blir oprissade.");
  CHECK(text(warnings[1]) == "9901-exempelby.yaml:11:9: versioner[0].dygnsdelar: Ingen dygnsdel täcker mån 22:00 - mån 23:00, tis 22:00 - tis 23:00, ons 22:00 - ons "
                             "23:00, tor 22:00 - tor 23:00, fre 22:00 - fre 23:00, lör 22:00 - lör 23:00, sön 22:00 - sön 23:00. Besök på de tiderna blir oprissade.  [hål]");
  CHECK(warnings[2].place.line == 17);
  CHECK(warnings[2].message ==
        "Pris saknas för omvårdnad (utfört) där "
        "zon=tätort, dygnsdel=natt. Sådana besök blir oprissade.");
}

TEST_CASE("a file that is no tariff at all is refused with few words") {
  using Seen = std::vector<SeenFault>;
  CHECK(refusals("") == Seen{{Code::fel_slag, 0, 0}});
  CHECK(refusals("- a\n") == Seen{{Code::fel_slag, 1, 1}});
  CHECK(refusals("hej") == Seen{{Code::fel_slag, 1, 1}});
  CHECK(refusals("{}").size() == 3);
}

TEST_CASE("a version with more rows than any price list is refused and not compared") {
  std::string rows;
  for (int i = 0; i < 5000; ++i) rows += "          - {zon: z" + std::to_string(i) + ", kr: 1}\n";
  CHECK(refusals(sample_level + rows) == std::vector<SeenFault>{{Code::for_stor_fil, 4, 5}});
}

// What is found by comparing the parts of a version with each other has its tests there.
const std::set<RuleFaultCode> met_elsewhere{Code::okand_komponent, Code::cirkel, Code::orimligt_belopp, Code::oatkomlig_rad, Code::okand_avgift};

TEST_CASE("every code that a rule file can be refused or warned with is met by some file") {
  const std::string files[] = {
      "namn: V\xe4xj\xf6", std::string(5'000'001, '#'), std::string(60, '['), "a: [", "a: &b c", "a: !b c", "a: 1\na: 2", "a: 1\n---\nb: 2",
      "namnn: x", "namn: [x]", with(sample_level, "okänt: true", "okänt: nej"), with(sample_level, "status: fastställd", "helgdag: [\"12-24\"]"), with(sample_language, "- {ersätts_inte: true}", "- {till_timmar: 99, kr: 5}"),
      versions({"gäller_från: 2024-01-01", "gäller_från: 2024-01-01"}),
      versions({"gäller_från: 2024-01-01\n    gäller_till: 2024-06-30", "gäller_från: 2025-01-01"}),
      with(sample_level, "kommunen: landsbygd", "kommunen: skärgård"), with(sample_level, "dygnsdel: dag,", "dygnsdel: kväll,"),
      with(sample_level, "- id: service", "- id: larm"), with(sample_level, "per: tillfälle", "per: månad"),
      with(sample_level, "dygnsdel: natt, kr", "kr")};
  std::set<RuleFaultCode> met;
  for (const auto& bytes : files) {
    const auto reading = reading_of(bytes);
    for (const auto& fault : reading ? reading->warnings : reading.error()) met.insert(fault.code);
  }
  met.insert(met_elsewhere.begin(), met_elsewhere.end());
  CHECK(met.size() == static_cast<std::size_t>(rule_fault_code_count));
}
