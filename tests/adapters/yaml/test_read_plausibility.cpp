#include <filesystem>
#include <fstream>
#include <sstream>

#include "adapters/yaml/read_plausibility.hpp"
#include "tests/catch.hpp"

using namespace hemvist;
using Code = RuleFaultCode;

namespace {

std::string own_bands() {
  std::ifstream file{std::filesystem::path{HEMVIST_SOURCE_DIR} / "rules" / "rimlighet.yaml", std::ios::binary};
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

std::vector<Code> codes_of(const std::string& bytes) {
  const auto read = read_plausibility(bytes, "rimlighet.yaml");
  std::vector<Code> codes;
  if (!read)
    for (const auto& fault : read.error()) codes.push_back(fault.code);
  return codes;
}

}  // namespace

TEST_CASE("the bands that come with the program are 350–800 kr for an hour from 2024, 1,00–1,60 and 1,00–1,07, each with its source") {
  const auto bands = read_plausibility(own_bands(), "rimlighet.yaml");
  REQUIRE(bands);
  REQUIRE(bands->hour.size() == 1);
  CHECK(bands->hour[0].valid_from == parse_day("2024-01-01"));
  CHECK(bands->hour[0].least == Money::from_ore(35000));
  CHECK(bands->hour[0].most == Money::from_ore(80000));
  CHECK_FALSE(bands->hour[0].source.empty());
  REQUIRE(bands->countryside_to_town);
  CHECK(bands->countryside_to_town->least == Rational{1});
  CHECK(bands->countryside_to_town->most == Rational{8, 5});
  CHECK(std::count(bands->countryside.begin(), bands->countryside.end(), "glesbygd") == 1);
  CHECK(std::count(bands->town.begin(), bands->town.end(), "tatort") == 1);
  REQUIRE(bands->private_to_own);
  CHECK(bands->private_to_own->most == Rational{107, 100});
}

TEST_CASE("bands come in order of time, and each may be left out") {
  const auto bands = read_plausibility("timpris:\n  - {från: 2027-01-01, minst_kr: 400, högst_kr: 900, källa: b}\n  - {från: 2024-01-01, minst_kr: 350, högst_kr: 800, källa: a}\n", "r.yaml");
  REQUIRE(bands);
  CHECK(bands->hour[0].source == "a");
  CHECK_FALSE(bands->countryside_to_town);
  CHECK_FALSE(bands->private_to_own);
}

TEST_CASE("a band without source, upside down or misspelt is refused") {
  CHECK(codes_of("timpris:\n  - {från: 2024-01-01, minst_kr: 350, högst_kr: 800}\n") == std::vector{Code::nyckel_saknas});
  CHECK(codes_of("timpris:\n  - {från: 2024-01-01, minst_kr: 900, högst_kr: 800, källa: a}\n") == std::vector{Code::fel_varde});
  CHECK(codes_of("privat_mot_egen_regi: {minst: 1.07, högst: 1, källa: a}\n") == std::vector{Code::fel_varde});
  CHECK(codes_of("timpriser: []\n") == std::vector{Code::okand_nyckel});
}
