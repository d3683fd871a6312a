#include "adapters/yaml/yaml_cursor.hpp"
#include "engine/rules/tariff_words.hpp"
#include "engine/values/nearest_word.hpp"
#include "tests/adapters/yaml/seen_fault.hpp"
#include "tests/catch.hpp"

using namespace hemvist;
using Code = RuleFaultCode;

namespace {

// The faults of asking `question` of the value of "x" in `bytes`.
template <class Question>
std::vector<SeenFault> asked(const std::string& bytes, Question question) {
  const auto tree = parse_yaml(bytes, "prov.yaml");
  REQUIRE(tree);
  FaultList faults{"prov.yaml"};
  question(YamlCursor{*tree, faults}.required("x"));
  return seen(faults.in_order());
}

}  // namespace

TEST_CASE("values of every type are read from the text of the scalar") {
  const auto tree = parse_yaml("text: 010\nkod: \"0180\"\ndag: 2024-02-29\nkr: \"414,80\"\nantal: 15\ndel: 2.5\nja: ja\nord: uppat\nlista: [a, b]\n", "prov.yaml");
  REQUIRE(tree);
  FaultList faults{"prov.yaml"};
  const YamlCursor root{*tree, faults};
  CHECK(root.required("text").as_text() == "010");
  CHECK(root.required("kod").as_quoted_text() == "0180");
  CHECK(root.required("dag").as_day() == parse_day("2024-02-29"));
  CHECK(root.required("kr").as_money() == Money::from_ore(41480));
  CHECK(root.required("antal").as_whole_number(1, 60) == 15);
  CHECK(root.required("del").as_decimal() == Rational{5, 2});
  CHECK(root.required("ja").as_yes_no() == true);
  CHECK(root.required("ord").as_one_of({RoundingWay::upp, RoundingWay::ned}) == RoundingWay::upp);
  CHECK(root.required("lista").items()[1].as_text() == "b");
  CHECK(root.required("lista").items()[1].key_path() == "lista[1]");
  CHECK_FALSE(root.optional("saknas").as_day());
  CHECK(root.optional("saknas").items().empty());
  CHECK_FALSE(faults.refuses());
}

TEST_CASE("a value of the wrong kind or outside what can stand there is noted at its place") {
  const auto as_text = [](const YamlCursor& at) { at.as_text(); };
  const auto as_day = [](const YamlCursor& at) { at.as_day(); };
  const auto as_money = [](const YamlCursor& at) { at.as_money(); };
  const auto as_number = [](const YamlCursor& at) { at.as_whole_number(1, 60); };
  const auto as_decimal = [](const YamlCursor& at) { at.as_decimal(); };
  const auto items = [](const YamlCursor& at) { at.items(); };
  const auto only_a = [](const YamlCursor& at) { at.only_keys({"a"}, {"senare"}); };
  const auto as_event = [](const YamlCursor& at) { at.as_word_of({"utfört", "avböjt"}, {"bokat"}); };
  using Seen = std::vector<SeenFault>;
  CHECK(asked("y: 1", as_text) == Seen{{Code::nyckel_saknas, 1, 1}});
  CHECK(asked("x:", as_text) == Seen{{Code::fel_slag, 1, 1}});
  CHECK(asked("x: [a]", as_text) == Seen{{Code::fel_slag, 1, 4}});
  CHECK(asked("x: \" \"", as_text) == Seen{{Code::fel_varde, 1, 4}});
  CHECK(asked("x: 0180", [](const YamlCursor& at) { at.as_quoted_text(); }) == Seen{{Code::fel_slag, 1, 4}});
  for (const std::string day : {"2025-02-29", "2025-2-1", "20250201", "ja"}) CHECK(asked("x: " + day, as_day) == Seen{{Code::fel_varde, 1, 4}});
  for (const std::string kr : {"-5", "1 000", "5.123", "5e3", ".5", "0x10", "1_000"}) CHECK(asked("x: " + kr, as_money) == Seen{{Code::fel_varde, 1, 4}});
  for (const std::string n : {"0", "61", "1.0", "-3", "9999999999", "5h"}) CHECK(asked("x: " + n, as_number) == Seen{{Code::fel_varde, 1, 4}});
  for (const std::string n : {"-1", "1,", "1.1234567", "1e2", "1234567890"}) CHECK(asked("x: " + n, as_decimal) == Seen{{Code::fel_varde, 1, 4}});
  CHECK(asked("x: kanske", [](const YamlCursor& at) { at.as_yes_no(); }) == Seen{{Code::fel_varde, 1, 4}});
  CHECK(asked("x: a", items) == Seen{{Code::fel_slag, 1, 4}});
  CHECK(asked("x: []", items) == Seen{{Code::fel_varde, 1, 4}});
  CHECK(asked("x: {a: 1, b: 2, senare: 3}", only_a) == Seen{{Code::okand_nyckel, 1, 11}, {Code::inte_stott, 1, 17}});
  CHECK(asked("x: [a]", only_a) == Seen{{Code::fel_slag, 1, 4}});
  CHECK(asked("x: UTFORT", as_event).empty());
  CHECK(asked("x: bokat", as_event) == Seen{{Code::inte_stott, 1, 4}});
  CHECK(asked("x: utförd", as_event) == Seen{{Code::fel_varde, 1, 4}});
}

TEST_CASE("the same fault asked for twice is noted once") {
  CHECK(asked("x: [a]", [](const YamlCursor& at) {
          at.as_text();
          at.as_text();
          at.required("a");
          at.optional("b");
          at.only_keys({"a"});
        }) == std::vector<SeenFault>{{Code::fel_slag, 1, 4}, {Code::fel_slag, 1, 4}});
}

TEST_CASE("a misspelt key is told what may stand there and which was meant") {
  const auto tree = parse_yaml("namn: a\nkomponetner: b\n", "prov.yaml");
  REQUIRE(tree);
  FaultList faults{"prov.yaml"};
  YamlCursor{*tree, faults}.only_keys({"namn", "komponenter"});
  CHECK(text(faults.in_order().front()) ==
        "prov.yaml:2:1: komponetner: Nyckeln ”komponetner” finns inte här. Menade du komponenter? Här kan stå namn eller komponenter.  [okänd_nyckel]");
}

TEST_CASE("an amount that was cut at its decimal comma is told to stand in quotes") {
  const auto tree = parse_yaml("{kr: 414,80}", "prov.yaml");
  REQUIRE(tree);
  FaultList faults{"prov.yaml"};
  YamlCursor{*tree, faults}.only_keys({"kr"});
  CHECK(faults.in_order().front().message == "Här står ”80” för sig. Är det decimalerna i ett belopp: sätt beloppet inom citattecken, som \"414,80\".");
}

TEST_CASE("the nearest word is only offered when it is near") {
  const std::vector<std::string_view> words{"utförd_tid", "tillfällen", "dagar", "månader"};
  CHECK(nearest_word("utford tid", words) == "utförd_tid");
  CHECK(nearest_word("tilfällen", words) == "tillfällen");
  CHECK(nearest_word("dag", words) == std::nullopt);
  CHECK(nearest_word("dagr", words) == "dagar");
  CHECK(nearest_word("timpris", words) == std::nullopt);
  CHECK(nearest_word(std::string(5'000'000, 'a'), words) == std::nullopt);
}
