#include <sstream>

#include "adapters/yaml/yaml_tree.hpp"
#include "tests/adapters/yaml/seen_fault.hpp"
#include "tests/catch.hpp"

using namespace hemvist;
using Code = RuleFaultCode;

namespace {

std::vector<SeenFault> faults_in(const std::string& bytes) {
  const auto tree = parse_yaml(bytes, "prov.yaml");
  return tree ? std::vector<SeenFault>{} : seen(tree.error());
}

std::string repeated(const std::string& part, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += part;
  return text;
}

// "{a: [b, 'c', -]}": quotes around quoted scalars, a hyphen for no value.
std::string shape(const YamlNode& node) {
  std::ostringstream out;
  switch (node.kind) {
    case YamlNode::Kind::null: out << '-'; break;
    case YamlNode::Kind::scalar: out << (node.quoted ? "'" + node.text + "'" : node.text); break;
    case YamlNode::Kind::sequence:
      out << '[';
      for (const auto& item : node.items) out << (&item == &node.items.front() ? "" : ", ") << shape(item);
      out << ']';
      break;
    case YamlNode::Kind::mapping:
      out << '{';
      for (const auto& entry : node.entries) out << (&entry == &node.entries.front() ? "" : ", ") << entry.key << ": " << shape(entry.value);
      out << '}';
      break;
  }
  return out.str();
}

}  // namespace

TEST_CASE("a text becomes a tree whose scalars stand as they were written") {
  struct Row {
    std::string bytes;
    std::string shape;
    const char* why;
  };
  const Row rows[] = {
      {"", "-", "an empty file"},
      {"# bara en kommentar\n", "-", "a comment only"},
      {"kommun: 0180\nkod: \"0180\"\n", "{kommun: 0180, kod: '0180'}", "a plain figure is text and not octal; quotes are remembered"},
      {"a: NO\nb: 08:30\nc: 1.10\nd: true", "{a: NO, b: 08:30, c: 1.10, d: true}", "nothing is taken for a bool, a time or a float"},
      {"a: null\nb: ~\nc:\nd: 'null'", "{a: -, b: -, c: -, d: 'null'}", "the ways of writing nothing"},
      {"\xef\xbb\xbfnär: [storhelg, \"fre 19:00 - mån 07:00\"]\r\nb: x\r\n", "{när: [storhelg, 'fre 19:00 - mån 07:00'], b: x}", "byte order mark and CRLF"},
      {"---\na: b\n...\n", "{a: b}", "one document with its marks"},
      {"- {a: 1}\n- [x, [y]]\n", "[{a: 1}, [x, [y]]]", "flow inside block"},
      {"a: |\n  rad\n  två\n", "{a: 'rad\ntvå\n'}", "a block of text counts as quoted"},
  };
  for (const auto& row : rows) {
    INFO(row.why);
    const auto tree = parse_yaml(row.bytes, "prov.yaml");
    REQUIRE(tree);
    CHECK(shape(*tree) == row.shape);
  }
}

TEST_CASE("places are lines and columns from 1, counted in characters") {
  const auto tree = parse_yaml("gäller: ja\nkälla: {äö: x}\ntomt:\n", "prov.yaml");
  REQUIRE(tree);
  const auto& nested = tree->entries[1].value.entries[0];
  CHECK(tree->entries[0].value.place.column == 9);
  CHECK(nested.place.line == 2);
  CHECK(nested.place.column == 9);
  CHECK(nested.value.place.column == 13);
  CHECK(tree->entries[2].value.place.line == 3);
}

TEST_CASE("the form of a file is refused at its place") {
  struct Row {
    std::string bytes;
    std::vector<SeenFault> faults;
    const char* why;
  };
  const Row rows[] = {
      {"a: &x 1\nb: *x\n", {{Code::ankare, 1, 4}, {Code::ankare, 2, 4}}, "anchor and alias"},
      {"a: &x [1]\n", {{Code::ankare, 1, 4}}, "anchor on a list"},
      {"a: &x [*x]\n", {{Code::ankare, 1, 4}, {Code::ankare, 1, 8}}, "a list in itself"},
      {"a: *saknas\n", {{Code::ankare, 1, 4}}, "alias of nothing"},
      {"a: !!str 1\nb: !egen x\nc: ! y\n", {{Code::tagg, 1, 4}, {Code::tagg, 2, 4}, {Code::tagg, 3, 4}}, "tags, also the lone one"},
      {"a: !!map\n  b: c\n", {{Code::tagg, 1, 4}}, "tag on a mapping"},
      {"%TAG ! tag:x,2000:\n---\na: !foo b\n", {{Code::yaml_fel, 1, 1}}, "a directive"},
      {"timpris: 500\nb: 1\ntimpris: 5\n", {{Code::dubbel_nyckel, 3, 1}}, "duplicate key"},
      {"a: {å: 1, 'å': 2}\n", {{Code::dubbel_nyckel, 1, 11}}, "duplicate key in quotes"},
      {"a: 1\na: {b: 1, b: 2}\n", {{Code::dubbel_nyckel, 2, 1}, {Code::dubbel_nyckel, 2, 11}}, "also inside what is a duplicate"},
      {"? [a]\n: b\n? {c: d}\n: e\n", {{Code::fel_slag, 1, 3}, {Code::fel_slag, 3, 3}}, "keys that are not words"},
      {"~: b\n", {{Code::fel_slag, 1, 1}}, "no key"},
      {"a: b\n---\nc: d\n", {{Code::flera_dokument, 2, 1}}, "two documents"},
      {"a: b\n c: d\n", {{Code::yaml_fel, 2, 3}}, "bad indent"},
      {"a: [b\n", {{Code::yaml_fel, 2, 1}}, "open bracket"},
      {"å: \"b\n", {{Code::yaml_fel, 1, 1}}, "open quote before a line end, which yaml-cpp alone accepts"},
      {"a: b\nc: \"d\ne: f\n", {{Code::yaml_fel, 2, 1}}, "open quote that would swallow the rest"},
      {"a: 'b", {{Code::yaml_fel, 1, 1}}, "open quote at the very end"},
      {"a: b\n%c: d\ne: f\n", {{Code::yaml_fel, 2, 1}}, "a line that would be passed over"},
      {"å: @b\n", {{Code::yaml_fel, 1, 4}}, "a sign that starts no value"},
      {"a: 1\na: 2\nb: [\n", {{Code::dubbel_nyckel, 2, 1}, {Code::yaml_fel, 4, 1}}, "what was found before the text broke is told too"},
      {std::string{"a: b\0c", 6}, {{Code::olaslig_fil, 1, 5}}, "NUL"},
      {"a: b\x04\nc: d", {{Code::olaslig_fil, 1, 5}}, "byte 4, which would end the file unseen"},
      {"namn: V\xe4ster\xe5s\n", {{Code::olaslig_fil, 1, 8}}, "Windows-1252"},
      {"a: \xed\xa0\x80", {{Code::olaslig_fil, 1, 4}}, "a surrogate"},
      {"a: \xc0\xaf", {{Code::olaslig_fil, 1, 4}}, "an overlong form"},
      {"a: \xf4\x90\x80\x80", {{Code::olaslig_fil, 1, 4}}, "above the last character"},
      {"a: \xe2\x80", {{Code::olaslig_fil, 1, 4}}, "cut short"},
      {"a: b\rc: d\r", {{Code::olaslig_fil, 1, 5}}, "line ends that would be dropped unseen"},
      {repeated("a: b # utfyllnad\n", 294118), {{Code::for_stor_fil, 0, 0}}, "over 5 000 000 bytes"},
      {repeated("[", 51) + repeated("]", 51), {{Code::for_djup, 1, 51}}, "one level too many"},
      {"a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\n",
       {{Code::ankare, 1, 4}, {Code::ankare, 2, 4}, {Code::ankare, 2, 8}, {Code::ankare, 2, 11}, {Code::ankare, 3, 4}, {Code::ankare, 3, 8}, {Code::ankare, 3, 11}},
       "a bomb of anchors is never unfolded"},
  };
  for (const auto& row : rows) {
    INFO(row.why);
    CHECK(faults_in(row.bytes) == row.faults);
  }
  CHECK(parse_yaml(repeated("[", 50) + repeated("]", 50), "prov.yaml"));
}

TEST_CASE("hostile nesting and size give one fault and no crash") {
  for (const std::string part : {"[", "{", "- ", "? ", "{a: ", "[[{", "- ? "}) {
    INFO(part);
    const auto faults = faults_in(repeated(part, 100'000));
    REQUIRE(faults.size() == 1);
    CHECK(faults.front().code == Code::for_djup);
  }
  CHECK(faults_in("[" + repeated("a,", 400'000) + "]") == std::vector<SeenFault>{{Code::for_stor_fil, 0, 0}});
  CHECK(faults_in(repeated("-\n", 600'000)) == std::vector<SeenFault>{{Code::for_stor_fil, 500'001, 1}});
}

TEST_CASE("a duplicate names the line of the first and the key path") {
  const auto tree = parse_yaml("versioner:\n  - källa: {text: a}\n    namn: b\n    källa: c\n", "prov.yaml");
  REQUIRE_FALSE(tree);
  CHECK(text(tree.error().front()) == "prov.yaml:4:5: versioner[0]: Nyckeln ”källa” står två gånger; den första står på rad 2. Ta bort den ena.  [dubbel_nyckel]");
}

TEST_CASE("what the parser says in English is told in Swedish") {
  for (const std::string bytes : {"a: b\n c: d\n", "a: [b\n", "a: {b\n", "a: \"b", "a: @b", "\ta: b\n- c", "a: ]", "- a\nb: c", "a: \"\\q\"", "a: !\n!", "%YAML 9.9\n---\na: b", "a: - b"}) {
    INFO(bytes);
    const auto tree = parse_yaml(bytes, "prov.yaml");
    REQUIRE_FALSE(tree);
    const auto& message = tree.error().back().message;
    CHECK(message.find("illegal") == std::string::npos);
    CHECK(message.find("not found") == std::string::npos);
    CHECK(message.back() == '.');
  }
}
