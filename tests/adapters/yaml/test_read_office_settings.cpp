#include "adapters/yaml/read_office_settings.hpp"
#include "tests/adapters/yaml/seen_fault.hpp"
#include "tests/catch.hpp"

using namespace hemvist;
using Code = RuleFaultCode;

namespace {

const std::string all_of_them = R"(minsta_belopp: "499,50"
faktura_per: ärende
betalningsvillkor_dagar: 45
dröjsmålsränta: ja
underlag_senast_dag: 10
daglig_serie_dagar: 7
varna_före_sex_månader_dagar: 14
fordran_inom_dagar: 90
invändning_inom_dagar: 30
kontering:
  serie: HT
  kundfordran: "15101"
  intäkt: "36101"
  motpart: {dimension: 22, benämning: Motpart, objekt: "825"}
  objekt:
    - {dimension: 1, benämning: Ansvar, objekt: "7400", namn: Hemtjänst norr}
    - {dimension: 20, benämning: Verksamhet, objekt: "520"}
)";

std::vector<SeenFault> faults_of(const std::string& bytes) {
  const auto read = read_office_settings(bytes, "inställningar.yaml");
  return read ? std::vector<SeenFault>{} : seen(read.error());
}

}  // namespace

TEST_CASE("every setting is read") {
  const auto settings = read_office_settings(all_of_them, "inställningar.yaml");
  REQUIRE(settings);
  CHECK(settings->smallest_amount == Money::from_ore(49'950));
  CHECK(settings->document_per == DocumentPer::arende);
  CHECK(settings->payment_days == 45);
  CHECK(settings->late_interest);
  CHECK(settings->underlag_day == 10);
  CHECK(settings->series_days == 7);
  CHECK(settings->stay_warning_days == 14);
  CHECK(settings->claim_days == 90);
  CHECK(settings->objection_days == 30);
  REQUIRE(settings->accounts);
  CHECK(settings->accounts->series == "HT");
  CHECK(settings->accounts->receivable == "15101");
  CHECK(settings->accounts->revenue == "36101");
  CHECK(settings->accounts->counterpart.dimension == "22");
  CHECK(settings->accounts->counterpart.object == "825");
  REQUIRE(settings->accounts->objects.size() == 2);
  CHECK(settings->accounts->objects[1].dimension == "20");
  CHECK(settings->accounts->objects[1].dimension_name == "Verksamhet");
  CHECK(settings->accounts->objects[1].object == "520");
  CHECK(settings->accounts->objects[0].object_name == "Hemtjänst norr");
  CHECK(settings->accounts->objects[1].object_name.empty());
}

TEST_CASE("what is left out has the default: nothing waits, one invoice a kommun, 30 days, no interest, no accounts") {
  const auto settings = read_office_settings("daglig_serie_dagar: 6\n", "inställningar.yaml");
  REQUIRE(settings);
  CHECK(settings->smallest_amount.is_zero());
  CHECK(settings->document_per == DocumentPer::bosattningskommun);
  CHECK(settings->payment_days == 30);
  CHECK_FALSE(settings->late_interest);
  CHECK(settings->underlag_day == 5);
  CHECK(settings->series_days == 6);
  CHECK(settings->stay_warning_days == 30);
  CHECK_FALSE(settings->claim_days);
  CHECK_FALSE(settings->objection_days);
  CHECK_FALSE(settings->accounts);
}

TEST_CASE("accounts alone book in series IK with motpart 82 in dimension 21") {
  const auto settings = read_office_settings("kontering: {kundfordran: \"1510\", intäkt: \"3610\"}\n", "inställningar.yaml");
  REQUIRE((settings && settings->accounts));
  CHECK(settings->accounts->series == "IK");
  CHECK(settings->accounts->counterpart.dimension == "21");
  CHECK(settings->accounts->counterpart.object == "82");
  CHECK(settings->accounts->objects.empty());
}

TEST_CASE("what cannot be meant is refused where it stands") {
  struct Case {
    const char* why;
    std::string bytes;
    SeenFault fault;
  };
  const std::vector<Case> cases{
      {"a key that is none", "minsta_beloppet: 5\n", {Code::okand_nyckel, 1, 1}},
      {"an amount in words", "minsta_belopp: litet\n", {Code::fel_varde, 1, 16}},
      {"an amount below nothing", "minsta_belopp: -5\n", {Code::fel_varde, 1, 16}},
      {"more than a million", "minsta_belopp: 1000000.01\n", {Code::fel_varde, 1, 16}},
      {"a document per something else", "faktura_per: månad\n", {Code::fel_varde, 1, 14}},
      {"no days to pay", "betalningsvillkor_dagar: 0\n", {Code::fel_varde, 1, 26}},
      {"half a day", "betalningsvillkor_dagar: 30,5\n", {Code::fel_varde, 1, 26}},
      {"neither yes nor no", "dröjsmålsränta: ibland\n", {Code::fel_varde, 1, 17}},
      {"a day that not every month has", "underlag_senast_dag: 29\n", {Code::fel_varde, 1, 22}},
      {"a series of one day", "daglig_serie_dagar: 1\n", {Code::fel_varde, 1, 21}},
      {"more than six months before six months", "varna_före_sex_månader_dagar: 181\n", {Code::fel_varde, 1, 31}},
      {"a deadline on the same day", "fordran_inom_dagar: 0\n", {Code::fel_varde, 1, 21}},
      {"an objection in words", "invändning_inom_dagar: snart\n", {Code::fel_varde, 1, 24}},
      {"a revenue account missing", "kontering: {kundfordran: \"1510\"}\n", {Code::nyckel_saknas, 1, 12}},
      {"an account without quotes", "kontering: {kundfordran: 1510, intäkt: \"3610\"}\n", {Code::fel_slag, 1, 26}},
      {"an account that is none", "kontering: {kundfordran: \"15 10\", intäkt: \"3610\"}\n", {Code::fel_varde, 1, 26}},
      {"a series with a blank", "kontering: {serie: I K, kundfordran: \"1510\", intäkt: \"3610\"}\n", {Code::fel_varde, 1, 20}},
      {"a reserved dimension", "kontering: {kundfordran: \"1510\", intäkt: \"3610\", motpart: {dimension: 11, benämning: Motpart, objekt: \"82\"}}\n", {Code::fel_varde, 1, 71}},
      {"a motpart without object", "kontering: {kundfordran: \"1510\", intäkt: \"3610\", motpart: {dimension: 21, benämning: Motpart}}\n", {Code::nyckel_saknas, 1, 59}},
      {"an object that is a quotation mark", "kontering: {kundfordran: \"1510\", intäkt: \"3610\", motpart: {dimension: 21, benämning: Motpart, objekt: '\"'}}\n", {Code::fel_varde, 1, 103}},
      {"an empty list of objects", "kontering: {kundfordran: \"1510\", intäkt: \"3610\", objekt: []}\n", {Code::fel_varde, 1, 58}},
      {"an object in the dimension of motpart", "kontering:\n  kundfordran: \"1510\"\n  intäkt: \"3610\"\n  objekt:\n    - {dimension: 21, benämning: Verksamhet, objekt: \"520\"}\n", {Code::dubbelt_id, 5, 7}},
      {"two objects in one dimension", "kontering:\n  kundfordran: \"1510\"\n  intäkt: \"3610\"\n  objekt:\n    - {dimension: 1, benämning: Ansvar, objekt: \"7400\"}\n    - {dimension: 1, benämning: Ansvar, objekt: \"7500\"}\n", {Code::dubbelt_id, 6, 7}},
      {"a list", "- minsta_belopp: 5\n", {Code::fel_slag, 1, 1}},
  };
  for (const auto& each : cases) {
    INFO(each.why);
    CHECK(faults_of(each.bytes) == std::vector{each.fault});
  }
}

TEST_CASE("all faults of the settings are told at once, in the order of the file") {
  CHECK(faults_of("dröjsmålsränta: kanske\nkontering:\n  intäkt: 36\nfaktura_per: vecka\n") ==
        std::vector<SeenFault>{{Code::fel_varde, 1, 17}, {Code::nyckel_saknas, 3, 3}, {Code::fel_slag, 3, 11}, {Code::fel_varde, 4, 14}});
}
