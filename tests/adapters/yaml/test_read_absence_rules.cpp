#include "tests/adapters/yaml/level_reading.hpp"
#include "tests/adapters/yaml/sample_language.hpp"

using namespace hemvist;
using Code = RuleFaultCode;

TEST_CASE("the days of an absence have each their share, the last of them without end") {
  const auto level = read(sample_language);
  const auto& absence = component_of(level, "frånvaro");
  CHECK(std::holds_alternative<GrantedTime>(absence.quantity));
  CHECK(absence.events == std::vector{Event::franvaro_planerad, Event::franvaro_oplanerad});
  const auto& shares = absence.absence_shares;
  REQUIRE(shares.size() == 3);
  CHECK(shares[0].first_day == 1);
  CHECK(shares[0].last_day == 1);
  CHECK(shares[0].percent == Rational{75});
  CHECK(shares[1].first_day == 2);
  CHECK(shares[1].last_day == 5);
  CHECK(shares[1].percent == Rational{25, 2});
  CHECK(shares[2].first_day == 7);
  CHECK_FALSE(shares[2].last_day);
  CHECK(shares[2].percent == Rational{0});
}

TEST_CASE("visits of an absence can be paid by the day of it too") {
  const auto level = read(with(sample_language, "händelse: [frånvaro_planerad, frånvaro_oplanerad]\n        mängd: beviljad_tid", "händelse: [frånvaro_oplanerad]\n        mängd: utförd_tid"));
  CHECK(component_of(level, "frånvaro").absence_shares.size() == 3);
}

TEST_CASE("what is paid of an absence is refused where it is broken") {
  check_breaks(sample_language, {
      {"[frånvaro_planerad, frånvaro_oplanerad]", "[utfört, frånvaro_planerad]", {{Code::passar_inte, 45, 19}, {Code::passar_inte, 48, 11}}, "what is performed is another component, and the shares are of absence"},
      {"[frånvaro_planerad, frånvaro_oplanerad]", "[avböjt]", {{Code::passar_inte, 45, 19}, {Code::passar_inte, 48, 11}}, "granted time is not declined"},
      {"mängd: beviljad_minus_frånvaro", "händelse: [frånvaro_planerad]\n        mängd: beviljad_minus_frånvaro", {{Code::passar_inte, 37, 19}}, "it is less the absence already"},
      {"mått: utförd", "mått: utförd\n        händelse: [bom]", {{Code::passar_inte, 68, 19}}, "a level is of what is performed"},
      {"dag: 1,", "dag: 0,", {{Code::fel_varde, 48, 19}}, "days are counted from 1"},
      {"dag: 1,", "dag: ett,", {{Code::fel_varde, 48, 19}}, "no day"},
      {"dag: 2-5", "dag: 5-2", {{Code::fel_varde, 49, 19}}, "backwards"},
      {"dag: 2-5", "dag: 1-5", {{Code::fel_varde, 49, 19}}, "day 1 twice"},
      {"dag: 7–", "dag: 3-", {{Code::fel_varde, 50, 19}}, "day 3 twice"},
      {"dag: 2-5", "dag: 2-", {{Code::fel_varde, 50, 19}}, "day 7 twice"},
      {"procent: 75", "procent: 101", {{Code::fel_varde, 48, 31}}, "more than all"},
      {", procent: 75", "", {{Code::nyckel_saknas, 48, 13}}, "no share"},
      {"dag: 1, ", "", {{Code::nyckel_saknas, 48, 13}}, "no day"},
      {"dag: 1,", "dag: 1, kr: 5,", {{Code::okand_nyckel, 48, 22}}, "a share is not an amount"},
      {"mängd: beviljad_tid\n", "mängd: beviljad_tid\n        andel: 50\n", {{Code::passar_inte, 47, 16}}, "two shares"},
      {"andel: 50", "andel_per_frånvarodag: [{dag: 1, procent: 75}]", {{Code::passar_inte, 31, 32}}, "shares of absence of what was declined; and no other share"},
  });
}
