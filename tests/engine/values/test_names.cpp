#include "engine/values/arende_id.hpp"
#include "engine/values/folded_text.hpp"
#include "engine/values/insats.hpp"
#include "engine/values/kommun_code.hpp"
#include "engine/values/luhn.hpp"
#include "engine/values/organisation_number.hpp"
#include "tests/catch.hpp"

using namespace hemvist;

TEST_CASE("a kommunkod has four digits, and zeros before them stay") {
  for (const char* text : {"0885", "0180", "1980", "9999", "0101"}) {
    INFO(text);
    REQUIRE(KommunCode::parse(text));
    CHECK(KommunCode::parse(text)->text() == text);
  }
  for (const char* text : {"885", "08850", "0100", "0000", "O885", "", " 0885", "-885"}) {
    INFO(text);
    CHECK_FALSE(KommunCode::parse(text));
  }
  CHECK(KommunCode::parse("9901")->is_invented());
  CHECK(KommunCode::parse("9999")->is_invented());
  CHECK_FALSE(KommunCode::parse("9900")->is_invented());
}

TEST_CASE("the check digit of the modulus-10 method") {
  CHECK(luhn_holds("79927398713"));
  CHECK_FALSE(luhn_holds("79927398712"));
  CHECK_FALSE(luhn_holds("97927398713"));
  CHECK(luhn_check_digit("7992739871") == '3');
  CHECK(luhn_check_digit("000000000") == '0');
}

TEST_CASE("an organisationsnummer is ten digits that hold") {
  for (const char* text : {"2120000795", "212000-0795"}) {
    INFO(text);
    REQUIRE(OrganisationNumber::parse(text));
    CHECK(OrganisationNumber::parse(text)->digits() == "2120000795");
  }
  CHECK(OrganisationNumber::parse("2120000795")->vat_number() == "SE212000079501");
  for (const char* text : {"2120000796", "212000079", "21200-00795", "212000 0795", "", "0000000000", "SE212000079501"}) {
    INFO(text);
    CHECK_FALSE(OrganisationNumber::parse(text));
  }
  // 2·2, 1, 2·2, 0, 2·9, 9, 2·9, 0, 2·1 give 4+1+4+0+9+9+9+0+2 = 38: two to forty.
  CHECK(OrganisationNumber::of_invented(*KommunCode::parse("9901")).digits() == "2120999012");
}

TEST_CASE("names are comparable however they are written") {
  struct Row {
    const char* written;
    const char* plain;
  };
  for (const auto& [written, plain] :
       {Row{"Personlig omvårdnad", "personlig_omvardnad"}, Row{"BOSÄTTNINGSKOMMUN", "bosattningskommun"}, Row{"Ö-bo", "o_bo"},
        Row{"  a - b _", "a_b"}, Row{"Café", "cafe"}, Row{"gäller\u00a0från", "galler_fran"}, Row{"ü", "ü"}, Row{"", ""}})
    CHECK(folded(written) == plain);
}

TEST_CASE("an insats is known by its code in any spelling") {
  for (std::size_t i = 0; i < insats_count; ++i) {
    const auto insats = static_cast<Insats>(i);
    INFO(text(insats));
    CHECK(parse_insats(text(insats)) == insats);
    CHECK(parse_insats(folded(text(insats))) == insats);
  }
  CHECK(parse_insats("Personlig omvårdnad") == Insats::personlig_omvardnad);
  CHECK(parse_insats("STÄD") == Insats::stad);
  for (const char* name : {"städning", "", "stä", "hemtjänst"}) CHECK_FALSE(parse_insats(name));
}

TEST_CASE("an insats belongs to one category or to none, and is named closely by its code") {
  CHECK(category_of(Insats::stad) == Insats::service);
  CHECK(category_of(Insats::digitalt_inkop) == Insats::service);
  CHECK(category_of(Insats::personlig_omvardnad) == Insats::omvardnad);
  CHECK(category_of(Insats::digital_tillsyn) == Insats::omvardnad);
  for (const auto alone : {Insats::ledsagning, Insats::trygghetslarm, Insats::delegerad_hsl, Insats::service, Insats::omvardnad})
    CHECK_FALSE(category_of(alone));
  CHECK(closeness(Insats::stad, Insats::stad) == Closeness::code);
  CHECK(closeness(Insats::service, Insats::stad) == Closeness::category);
  CHECK(closeness(Insats::service, Insats::service) == Closeness::code);
  CHECK(closeness(Insats::stad, Insats::service) == Closeness::none);
  CHECK(closeness(Insats::omvardnad, Insats::stad) == Closeness::none);
  for (const auto insats : priceable_insatser()) CHECK(insats != Insats::delegerad_hsl);
}

TEST_CASE("an ärende has a short name of letters, digits and four signs") {
  const std::string longest = "ÅÄÖåäö-_/.0123456789ABCDEFGHIJKL";
  CHECK(ArendeId::parse(longest));
  CHECK_FALSE(ArendeId::parse(longest + "M"));
  CHECK(ArendeId::parse("BO-2024/017")->text() == "BO-2024/017");
  for (const char* text : {"", "BO 17", "BO,17", "BO;17", "é", "a\nb", "\xc3"}) {
    INFO(text);
    CHECK_FALSE(ArendeId::parse(text));
  }
}
