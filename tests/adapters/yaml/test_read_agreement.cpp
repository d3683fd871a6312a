#include "adapters/yaml/read_agreement.hpp"

#include <filesystem>
#include <fstream>
#include <set>

#include "adapters/yaml/yaml_tree.hpp"
#include "tests/adapters/yaml/sample_level.hpp"
#include "tests/adapters/yaml/seen_fault.hpp"
#include "tests/catch.hpp"

using namespace hemvist;

namespace {

const std::string sound = R"(motpart: "9902"
beteckning: SN 2025/114
rubrik: Hemtjänst på öarna
gäller_från: 2025-05-01
gäller_till: 2025-12-31
källa: {text: Avtal 2025-04-20, hämtad: 2025-04-25}
faktureras: kvartal
merkostnader:
  - {id: båtresa, benämning: "Båtresa tur och retur", per: tillfälle, kr: 350}
  - {id: nyckel, per: styck, kr: "150,50"}
avbokning:
  - {id: sent, insats: [service], händelse: [sent_återbud, bom], mängd: schablontid, schablon: {städ: 60}, andel: 50, per: timme, priser: [{kr: 400}]}
  - {id: avböjt, insats: [städ], händelse: [avböjt], mängd: tillfällen, per: besök, priser: [{zon: tätort, kr: 90}, {zon: landsbygd, kr: 120}]}
)";

tl::expected<Agreement, std::vector<RuleFault>> reading_of(const std::string& bytes) { return read_agreement(bytes, "avtal.yaml", Digest{"ab"}); }

std::string bytes_of(const char* path) {
  std::ifstream file{std::filesystem::path{HEMVIST_SOURCE_DIR} / path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
}

void add_keys(const YamlNode& node, std::set<std::string>& keys) {
  for (const auto& entry : node.entries) {
    keys.insert(entry.key);
    add_keys(entry.value, keys);
  }
  for (const auto& item : node.items) add_keys(item, keys);
}

void add_schema_keys(const YamlNode& node, std::set<std::string>& keys) {
  for (const auto& entry : node.entries) {
    if (entry.key == "properties")
      for (const auto& property : entry.value.entries) keys.insert(property.key);
    add_schema_keys(entry.value, keys);
  }
  for (const auto& item : node.items) add_schema_keys(item, keys);
}

}  // namespace

TEST_CASE("everything that an agreement says is read") {
  const auto read = reading_of(sound);
  REQUIRE(read);
  CHECK(read->counterpart.text() == "9902");
  CHECK(version_name(*read) == "avtal SN 2025/114@2025-05-01");
  CHECK(ground_of(*read) == "avtal SN 2025/114");
  CHECK(read->title == "Hemtjänst på öarna");
  CHECK(to_text(read->valid) == "2025-05-01–2025-12-31");
  CHECK(read->source.text == "Avtal 2025-04-20");
  CHECK(read->cadence == Cadence::kvartal);
  CHECK(read->file_name == "avtal.yaml");
  CHECK(read->digest.hex == "ab");
  REQUIRE(read->extra_costs.size() == 2);
  CHECK(read->extra_costs[0].name == "Båtresa tur och retur");
  CHECK(read->extra_costs[0].per == Per::tillfalle);
  CHECK(read->extra_costs[1].name == "nyckel");
  CHECK(read->extra_costs[1].per == Per::styck);
  CHECK(read->extra_costs[1].price == Money::from_ore(150'50));
  REQUIRE(read->cancellations.components.size() == 2);
  CHECK(read->cancellations.components[0].events == std::vector{Event::sent_aterbud, Event::bom});
  CHECK(read->cancellations.components[0].share_percent == Rational{50});
  CHECK(read->cancellations.components[1].rows.size() == 2);
}

TEST_CASE("an agreement needs no more than a counterpart, a reference and its days") {
  const auto read = reading_of("motpart: \"9902\"\nbeteckning: A1\ngäller_från: 2025-05-01\ngäller_till: tills vidare\n");
  REQUIRE(read);
  CHECK(read->cadence == Cadence::manad);
  CHECK(read->valid.end == open_end);
  CHECK(valid_text(*read) == "från 2025-05-01");
  CHECK(read->valid.contains(*parse_day("2099-12-31")));
  CHECK_FALSE(read->valid.contains(*parse_day("2025-04-30")));
}

TEST_CASE("what is wrong with an agreement is found where it stands") {
  struct Row {
    const char* piece;
    const char* replacement;
    std::vector<SeenFault> faults;
    const char* why;
  };
  const std::string longest(81, 'B');
  const Row rows[] = {
      {"motpart: \"9902\"", "motpart: 9902", {{RuleFaultCode::fel_slag, 1, 10}}, "YAML reads a number"},
      {"beteckning: SN 2025/114\n", "", {{RuleFaultCode::nyckel_saknas, 1, 1}}, "it stands on the lines"},
      {"SN 2025/114", longest.c_str(), {{RuleFaultCode::fel_varde, 2, 13}}, "longer than a line has room for"},
      {"SN 2025/114", "19410714-9207", {{RuleFaultCode::fel_varde, 2, 13}}, "R10: nobody is pointed out on an invoice"},
      {"rubrik:", "rubik:", {{RuleFaultCode::okand_nyckel, 3, 1}}, "a key that is none"},
      {"gäller_från: 2025-05-01", "gäller_från: 2025-05-32", {{RuleFaultCode::fel_varde, 4, 14}}, "no day"},
      {"gäller_till: 2025-12-31\n", "", {{RuleFaultCode::nyckel_saknas, 1, 1}}, "an agreement without end says so"},
      {"gäller_till: 2025-12-31", "gäller_till: vidare", {{RuleFaultCode::fel_varde, 5, 14}}, "neither a day nor tills vidare"},
      {"gäller_till: 2025-12-31", "gäller_till: 2025-04-30", {{RuleFaultCode::fel_varde, 5, 14}}, "ends before it begins"},
      {"gäller_till: 2025-12-31", "gäller_till: 2025-05-01", {}, "one day"},
      {"källa: {text: Avtal 2025-04-20, ", "källa: {", {{RuleFaultCode::nyckel_saknas, 6, 8}}, "a source that names nothing"},
      {"faktureras: kvartal", "faktureras: vecka", {{RuleFaultCode::fel_varde, 7, 13}}, "never more often than by the month"},
      {"per: tillfälle", "per: timme", {{RuleFaultCode::fel_varde, 9, 60}}, "an extra cost has no time"},
      {"kr: 350", "kr: 0", {{RuleFaultCode::fel_varde, 9, 75}}, "a price of nothing is no cost"},
      {", kr: 350", "", {{RuleFaultCode::nyckel_saknas, 9, 5}}, "without a price it cannot be billed"},
      {"id: nyckel,", "id: båtresa,", {{RuleFaultCode::dubbelt_id, 10, 10}}, "two prices of one item"},
      {"id: nyckel,", "id: sent,", {{RuleFaultCode::dubbelt_id, 12, 10}}, "a line could be either"},
      {"\"Båtresa tur och retur\"", "410714-9207", {{RuleFaultCode::fel_varde, 9, 30}}, "R10: the name stands on invoices"},
      {"händelse: [avböjt], ", "", {{RuleFaultCode::nyckel_saknas, 13, 5}}, "an agreement is never of what was performed"},
      {"händelse: [avböjt]", "händelse: [utfört]", {{RuleFaultCode::fel_varde, 13, 45}}, "performed visits go by the level"},
      {"händelse: [avböjt]", "händelse: [frånvaro_planerad]", {{RuleFaultCode::fel_varde, 13, 45}}, "absence may be paid by granted time at once"},
      {"mängd: tillfällen, per: besök", "mängd: dagar, per: dag", {{RuleFaultCode::passar_inte, 13, 61}}, "days go by the beslut"},
      {"andel: 50", "tak: {av: beviljad_tid}", {{RuleFaultCode::passar_inte, 12, 113}}, "a cap is of a level"},
      {"{zon: tätort, kr: 90}", "{dygnsdel: dag, kr: 90}", {{RuleFaultCode::passar_inte, 13, 105}}, "an agreement has no dygnsdelar"},
      {"{zon: tätort, kr: 90}", "{procent_av: sent, procent: 50}", {{RuleFaultCode::passar_inte, 13, 107}}, "prices are in kronor"},
      {"händelse: [avböjt]", "händelse: [bom]", {}, "its code goes before its category"},
      {"insats: [service]", "insats: [städ]", {}, "another event"},
      {"{zon: tätort, kr: 90}", "{kr: 90}", {{RuleFaultCode::krock, 13, 104}}, "two prices of one visit"},
  };
  for (const auto& row : rows) {
    INFO(row.piece << " -> " << row.replacement << ": " << row.why);
    const auto read = reading_of(with(sound, row.piece, row.replacement));
    CHECK((read ? std::vector<SeenFault>{} : seen(read.error())) == row.faults);
  }
}

TEST_CASE("every fault of an agreement is told at once, in Swedish, with the nearest word") {
  const auto read = reading_of("motpart: \"99\"\nbeteckning: A1\ngäller_från: i maj\ngäller_till: sen\nmerkostnad: []\n");
  REQUIRE_FALSE(read);
  REQUIRE(read.error().size() == 4);
  CHECK(text(read.error().back()).starts_with("avtal.yaml:5:1: merkostnad: Nyckeln ”merkostnad” finns inte här. Menade du merkostnader?"));
}

TEST_CASE("two components that price the same visit are told with their place in the agreement") {
  const auto read = reading_of(with(sound, "händelse: [avböjt], mängd", "händelse: [avböjt, bom], mängd") +
                               "  - {id: bom, insats: [städ], händelse: [bom], mängd: tillfällen, per: besök, priser: [{kr: 80}]}\n");
  REQUIRE_FALSE(read);
  CHECK(read.error().front().code == RuleFaultCode::krock);
  CHECK(read.error().front().key_path.starts_with("avbokning["));
}

TEST_CASE("the template of an agreement is one, and uses every key of the schema") {
  const auto bytes = bytes_of("rules/avtal/_mall.yaml");
  const auto read = reading_of(bytes);
  if (!read)
    for (const auto& fault : read.error()) UNSCOPED_INFO(text(fault));
  REQUIRE(read);
  CHECK(read->counterpart.is_invented());
  std::set<std::string> wanted, used;
  add_schema_keys(*parse_yaml(bytes_of("schemas/avtal.schema.json"), "avtal.schema.json"), wanted);
  add_keys(*parse_yaml(bytes, "_mall.yaml"), used);
  CHECK(wanted.size() > 10);
  for (const auto& key : wanted) {
    INFO(key);
    CHECK(used.contains(key));
  }
}
