// rules/ersattning/_mall.yaml is what an economist copies: it must be a level itself, and show every key there is.
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "adapters/yaml/read_tariff.hpp"
#include "adapters/yaml/yaml_tree.hpp"
#include "tests/catch.hpp"

using namespace hemvist;

namespace {

std::string bytes_of(const char* path) {
  std::ifstream file{std::filesystem::path{HEMVIST_SOURCE_DIR} / path, std::ios::binary};
  REQUIRE(file);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

// The keys under every "properties" of a JSON Schema, whose text is YAML too. Those that are only forbidden somewhere stand elsewhere as themselves.
void add_schema_keys(const YamlNode& node, std::set<std::string>& keys) {
  for (const auto& entry : node.entries) {
    if (entry.key == "properties")
      for (const auto& property : entry.value.entries) keys.insert(property.key);
    add_schema_keys(entry.value, keys);
  }
  for (const auto& item : node.items) add_schema_keys(item, keys);
}

void add_keys(const YamlNode& node, std::set<std::string>& keys) {
  for (const auto& entry : node.entries) {
    keys.insert(entry.key);
    add_keys(entry.value, keys);
  }
  for (const auto& item : node.items) add_keys(item, keys);
}

}  // namespace

TEST_CASE("the template is a level without faults, for an invented kommun") {
  const auto reading = read_tariff(bytes_of("rules/ersattning/_mall.yaml"), "_mall.yaml", {});
  if (!reading) {
    for (const auto& fault : reading.error()) UNSCOPED_INFO(text(fault));
    FAIL("the template is refused");
  }
  CHECK(reading->tariff.kommun.is_invented());
  for (const auto& warning : reading->warnings) {
    INFO(text(warning));
    CHECK(warning.code == RuleFaultCode::hal);  // what a price list leaves out is no fault of the template
  }
}

TEST_CASE("the template uses every key of the schema") {
  const auto schema = parse_yaml(bytes_of("schemas/ersattningsniva.schema.json"), "ersattningsniva.schema.json");
  REQUIRE(schema);
  const auto mall = parse_yaml(bytes_of("rules/ersattning/_mall.yaml"), "_mall.yaml");
  REQUIRE(mall);
  std::set<std::string> wanted;
  add_schema_keys(*schema, wanted);
  CHECK(wanted.size() > 30);
  std::set<std::string> used;
  add_keys(*mall, used);
  for (const auto& key : wanted) {
    INFO(key);
    CHECK(used.contains(key));
  }
}
