#include "tests/adapters/yaml/level_reading.hpp"
#include "tests/adapters/yaml/sample_language.hpp"

using namespace hemvist;
using Code = RuleFaultCode;

TEST_CASE("planned time is counted, rounded by the day, and measured against what is granted a week") {
  const auto level = read(sample_language);
  const auto& planned = component_of(level, "omvårdnad");
  CHECK(std::holds_alternative<PlannedVisitTime>(planned.quantity));
  CHECK(planned.rounding->scope == RoundingScope::dag);
  CHECK(planned.minimum_minutes == 15);
  CHECK(planned.cap == Cap{Rational{11, 10}, CapPeriod::vecka});
  CHECK(planned.per == Per::timme);
  CHECK(role_of(planned) == ComponentRole::base);
}

TEST_CASE("a cap that says nothing more is the granted of the month") {
  const auto level = read(with(sample_language, "{av: beviljad_tid, per: vecka, faktor: \"1,1\"}", "{av: beviljad_tid}"));
  CHECK(component_of(level, "omvårdnad").cap == Cap{Rational{1}, CapPeriod::manad});
}

TEST_CASE("granted time is rounded by the month and has no dygnsdel") {
  const auto level = read(sample_language);
  const auto& granted = component_of(level, "service");
  const auto& absence = std::get<GrantedLessAbsence>(granted.quantity);
  CHECK(absence.notice_days == 5);
  CHECK(absence.most_paid_days == 4);
  CHECK(granted.rounding->step_minutes == 10);
  CHECK(granted.rounding->scope == RoundingScope::manad);
  CHECK(refusals(with(sample_language, "{kr: 464}", "{dygnsdel: dag, kr: 464}")) == std::vector<SeenFault>{{Code::passar_inte, 53, 24}});
}

TEST_CASE("a supplement is one by saying so") {
  const auto level = read(sample_language);
  CHECK(role_of(component_of(level, "nattillägg")) == ComponentRole::supplement);
}

TEST_CASE("a component broken at one place is refused there") {
  check_breaks(sample_level, {
      {"      - id: service\n        insats", "      - insats", {{Code::nyckel_saknas, 29, 9}}, "no id"},
      {"insats: [service]", "insats: [städning]", {{Code::fel_varde, 30, 18}}, "not an insats"},
      {"insats: [service]", "insats: [städ, tvätt, stad]", {{Code::fel_varde, 30, 31}}, "an insats twice, in two spellings"},
      {"insats: [service]", "insats: service", {{Code::fel_slag, 30, 17}}, "a word for a list"},
      {"insats: [service]", "insats: [städ]", {{Code::passar_inte, 33, 30}}, "schablon for what the component is not for"},
      {"insats: [service]", "insats: [städ, tvätt, sop]", {{Code::nyckel_saknas, 33, 19}}, "an insats of the component without schablon"},
      {"insats: [boendestöd]", "insats: [delegerad_hsl]", {{Code::passar_inte, 46, 17}}, "HSL is never priced (R7)"},
      {"händelse: [utfört, avböjt]", "händelse: [utfört, avbokat]", {{Code::fel_varde, 31, 28}}, "not an event"},
      {"händelse: [utfört, avböjt]", "händelse: [utfört, utfört]", {{Code::fel_varde, 31, 28}}, "an event twice"},
      {"mängd: dagar", "händelse: [avböjt]\n        mängd: dagar", {{Code::passar_inte, 41, 19}}, "days are not declined"},
      {"mängd: utförd_tid", "mängd: timmar", {{Code::fel_varde, 19, 16}}, "no such quantity"},
      {"mängd: utförd_tid", "mängd: tillfällen", {{Code::passar_inte, 20, 18}, {Code::passar_inte, 21, 16}, {Code::passar_inte, 24, 14}}, "avrunda, minst and per: timme need time"},
      {"per: dag\n", "per: timme\n", {{Code::passar_inte, 42, 14}}, "days are not paid by the hour"},
      {"per: tillfälle", "per: månad", {{Code::passar_inte, 54, 14}}, "occasions are not paid by the month"},
      {"        schablon: {städ: 96, tvätt: \"1,41 h\"}\n", "", {{Code::nyckel_saknas, 29, 9}}, "schablontid without schablon"},
      {"städ: 96", "stöd_1rok: 96", {{Code::fel_varde, 33, 20}}, "schablon for no insats"},
      {"städ: 96", "städ: 0", {{Code::fel_varde, 33, 20}}, "no minutes"},
      {"städ: 96", "städ: 1500", {{Code::fel_varde, 33, 20}}, "more than a day"},
      {"städ: 96", "städ: 96, stad: 95", {{Code::dubbel_nyckel, 33, 30}}, "an insats twice, in two spellings"},
      {"{städ: 96, tvätt: \"1,41 h\"}", "{}", {{Code::fel_varde, 33, 19}}, "nothing in schablon"},
      {"minst: 15", "schablon: {tillsyn: 5}", {{Code::passar_inte, 21, 19}}, "schablon with delivered time"},
      {"steg: 15", "steg: 0", {{Code::fel_varde, 20, 25}}, "a step of nothing"},
      {"steg: 15, ", "", {{Code::nyckel_saknas, 20, 18}}, "no step"},
      {"sätt: uppåt", "sätt: mot noll", {{Code::fel_varde, 20, 35}}, "no such way"},
      {"minst: 15", "minst: 15,5", {{Code::fel_varde, 21, 16}}, "whole minutes"},
      {"bemanning: ingår", "bemanning: dubbel", {{Code::fel_varde, 22, 20}}, "not a word of the list"},
      {"mängd: månader", "delad: full\n        mängd: månader", {{Code::passar_inte, 47, 16}}, "a month is not shared"},
      {"andel: \"62,5\"", "andel: 101", {{Code::fel_varde, 34, 16}}, "more than all"},
  });
}

TEST_CASE("a quantity is refused without what it needs, and with what is of another") {
  check_breaks(sample_language, {
      {"mängd: beviljad_tid", "mängd: beviljad", {{Code::fel_varde, 46, 16}}, "no such quantity"},
      {"mängd: beviljad_minus_frånvaro", "mängd: utförd_tid", {{Code::passar_inte, 38, 19}}, "frånvaro is for one quantity only"},
      {"        frånvaro: {varsel_dagar: 5, betalas_högst_dagar: 4}\n", "", {{Code::nyckel_saknas, 35, 9}}, "absence without its days"},
      {"varsel_dagar: 5, ", "", {{Code::nyckel_saknas, 38, 19}}, "no days of notice"},
      {", betalas_högst_dagar: 4", "", {{Code::nyckel_saknas, 38, 19}}, "not how many days are paid"},
      {"varsel_dagar: 5", "varsel_dagar: -1", {{Code::fel_varde, 38, 34}}, "less than none"},
      {"varsel_dagar: 5", "varsel_dagar: 367", {{Code::fel_varde, 38, 34}}, "more than a year"},
      {"varsel_dagar: 5", "varseldagar: 5", {{Code::nyckel_saknas, 38, 19}, {Code::okand_nyckel, 38, 20}}, "a misspelt key, and so none"},
      {"        mått: beviljad\n", "", {{Code::nyckel_saknas, 54, 9}}, "a level of hours of what?"},
      {"mått: beviljad", "mått: beviljat", {{Code::fel_varde, 57, 15}}, "not a word of the list"},
      {"minst: 15", "mått: utförd", {{Code::passar_inte, 21, 15}}, "a measure where no level is"},
      {"per: styck\n        avgift", "per: timme\n        avgift", {{Code::passar_inte, 94, 14}}, "occasions by the hour"},
      {"mått: utförd\n        per: månad", "mått: utförd\n        per: dag", {{Code::passar_inte, 68, 14}}, "a level by the day"},
      {"mängd: beviljad_tid\n", "mängd: beviljad_tid\n        bemanning: ingår\n", {{Code::passar_inte, 47, 20}}, "granted time has no staff"},
      {"mått: utförd", "mått: utförd\n        delad: full", {{Code::passar_inte, 68, 16}}, "nor has a level"},
  });
}

TEST_CASE("rounding, a least visit and a cap are refused where they mean nothing") {
  check_breaks(sample_language, {
      {"sätt: närmaste, per: månad", "sätt: närmaste, per: dag", {{Code::passar_inte, 39, 50}}, "granted time is not of a day"},
      {"sätt: närmaste, per: månad", "sätt: närmaste, per: besök", {{Code::passar_inte, 39, 50}}, "nor of a visit"},
      {"mängd: beviljad_tid\n", "mängd: beviljad_tid\n        minst: 15\n", {{Code::passar_inte, 47, 16}}, "nor has it a least visit"},
      {"mått: utförd", "mått: utförd\n        avrunda: {steg: 1, sätt: uppåt, per: månad}", {{Code::passar_inte, 68, 18}}, "a level is not rounded"},
      {"tillägg: true", "tillägg: true\n        avrunda: {steg: 15, sätt: uppåt, per: besök}", {{Code::passar_inte, 76, 47}}, "a supplement has the time of the base"},
      {"tillägg: true", "tillägg: true\n        minst: 15", {{Code::passar_inte, 76, 16}}, "and its least visit"},
      {"av: beviljad_tid, ", "av: utförd_tid, ", {{Code::fel_varde, 22, 19}}, "a cap is of the granted"},
      {"per: vecka", "per: dag", {{Code::fel_varde, 22, 38}}, "by the week or the month"},
      {"faktor: \"1,1\"", "faktor: 0", {{Code::fel_varde, 22, 53}}, "nothing may be performed"},
      {"faktor: \"1,1\"", "faktor: \"10,1\"", {{Code::fel_varde, 22, 53}}, "no cap at all"},
      {"tak: {av", "tak: {över: 3, av", {{Code::okand_nyckel, 22, 15}}, "not a key of a cap"},
      {"tillägg: true", "tillägg: nej", {{Code::fel_varde, 75, 18}}, "true or not there"},
  });
}
