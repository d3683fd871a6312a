#include <type_traits>

#include "engine/values/person_id.hpp"
#include "tests/catch.hpp"

using namespace hemvist;

namespace {

const Day today{date::year{2026} / 11 / 22};

template <class Value>
concept Streams = requires(std::ostream& out, const Value& value) { out << value; };

}  // namespace

TEST_CASE("a personnummer is read in every form it is written in") {
  struct Row {
    const char* text;
    const char* digits;
    const char* why;
  };
  for (const auto& [text, digits, why] : {
           Row{"194107149207", "194107149207", "twelve digits"},
           Row{"19410714-9207", "194107149207", "with a hyphen"},
           Row{"410714-9207", "194107149207", "ten: 2041 has not come"},
           Row{"4107149207", "194107149207", "ten without a hyphen"},
           Row{"900113+9808", "189001139808", "a plus: a hundred years or more"},
           Row{"18900113+9808", "189001139808", "twelve with a plus"},
           Row{"194505702391", "194505702391", "samordningsnummer: sixty added to the day"},
       }) {
    INFO(why);
    const auto person = PersonId::parse(text, today);
    REQUIRE(person);
    CHECK(person->reveal() == digits);
  }
  CHECK(PersonId::parse("194505702391", today)->is_samordningsnummer());
  CHECK_FALSE(PersonId::parse("194107149207", today)->is_samordningsnummer());
}

TEST_CASE("what is no personnummer is nothing") {
  for (const char* text : {"", "194107149208", "194113149207", "194102309207", "194107009207", "19410714 9207", "1941-07-14-9207", "41071492",
                           "A94107149207", "410714:9207", "179007149207", "19410714920", "1941071492070", "41071-49207"}) {
    INFO(text);
    CHECK_FALSE(PersonId::parse(text, today));
  }
}

TEST_CASE("a personnummer is shown to people without its last four, and cannot be streamed") {
  CHECK(PersonId::parse("194107149207", today)->mask() == "19410714-****");
  STATIC_REQUIRE_FALSE(Streams<PersonId>);
  STATIC_REQUIRE_FALSE(std::is_convertible_v<PersonId, std::string>);
}
