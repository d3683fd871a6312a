#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "adapters/yaml/read_tariff.hpp"
#include "engine/rules/select_price.hpp"
#include "tests/adapters/yaml/sample_level.hpp"
#include "tests/adapters/yaml/seen_fault.hpp"
#include "tests/catch.hpp"

using namespace hemvist;
using Code = RuleFaultCode;

namespace {

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream file{path, std::ios::binary};
  REQUIRE(file);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

std::string level(const std::string& name) { return bytes_of(std::filesystem::path{HEMVIST_SOURCE_DIR} / "rules" / "ersattning" / name); }

}  // namespace

TEST_CASE("every level in rules/ersattning loads, under the name of its kommun") {
  int count = 0;
  for (const auto& entry : std::filesystem::directory_iterator{std::filesystem::path{HEMVIST_SOURCE_DIR} / "rules" / "ersattning"}) {
    const auto name = entry.path().filename().string();
    if (name.ends_with(".test.yaml") || name.starts_with('_')) continue;
    INFO(name);
    const auto reading = read_tariff(bytes_of(entry.path()), name, {});
    if (!reading) FAIL(text(reading.error().front()));
    CHECK(name.starts_with(reading->tariff.kommun.text() + "-"));
    ++count;
  }
  CHECK(count >= 14);
}

TEST_CASE("published figures stand in the levels as they were published") {
  struct Row {
    const char* file;
    const char* day;
    CellKey key;
    std::int64_t ore;
  };
  const auto utfort = Event::utfort;
  const Row rows[] = {
      {"1980-vasteras.yaml", "2024-06-12", {Insats::tillsyn, utfort, 3, 0, {}}, 50700},
      {"1980-vasteras.yaml", "2024-06-12", {Insats::stad, utfort, 3, 1, {}}, 76900},
      {"0180-stockholm.yaml", "2024-06-12", {Insats::stad, utfort, 6, -1, Performer::egen_regi}, 48500},
      {"0180-stockholm.yaml", "2024-06-12", {Insats::tillsyn, utfort, 4, -1, Performer::privat}, 26000},
      {"0180-stockholm.yaml", "2024-06-12", {Insats::ledsagning, utfort, 1, -1, Performer::egen_regi}, 55500},
      {"0184-solna.yaml", "2024-06-12", {Insats::stad, utfort, 0, -1, {}}, 38200},
      {"0685-vetlanda.yaml", "2024-06-12", {Insats::larmutryckning, utfort, 0, 1, {}}, 17000},
      {"0680-jonkoping.yaml", "2016-06-12", {Insats::stad, utfort, 0, 1, {}}, 43005},
      {"1480-goteborg.yaml", "2021-03-31", {Insats::stad, utfort, 0, -1, {}}, 48600},
      {"1480-goteborg.yaml", "2021-04-01", {Insats::stad, utfort, 0, -1, {}}, 53000},
      {"1384-kungsbacka.yaml", "2018-06-12", {Insats::tillsyn, utfort, 0, -1, {}}, 39900},
      {"0123-jarfalla.yaml", "2012-12-31", {Insats::tillsyn, utfort, 0, -1, {}}, 31000},
      {"0123-jarfalla.yaml", "2013-01-01", {Insats::tillsyn, utfort, 0, -1, {}}, 31500},
      {"0162-danderyd.yaml", "2012-06-12", {Insats::tillsyn, utfort, 0, -1, {}}, 29900},
      {"0136-haninge.yaml", "2012-06-12", {Insats::stad, utfort, 0, -1, {}}, 22700},
      {"0428-vingaker.yaml", "2012-06-12", {Insats::stad, utfort, 0, -1, {}}, 48000},
  };
  for (const auto& row : rows) {
    INFO(row.file << ' ' << row.day);
    const auto reading = read_tariff(level(row.file), row.file, {});
    REQUIRE(reading);
    const auto* version = version_on(reading->tariff, *parse_day(row.day));
    REQUIRE(version);
    const auto selection = select_price(*version, row.key);
    REQUIRE(std::holds_alternative<Selected>(selection));
    const auto at = std::get<Selected>(selection);
    const auto& value = version->components[static_cast<std::size_t>(at.component)].rows[static_cast<std::size_t>(at.row)].value;
    REQUIRE(std::holds_alternative<Money>(value));
    CHECK(std::get<Money>(value).ore() == row.ore);
  }
}

TEST_CASE("Ulricehamn's 1,41 h for städ is kept as the decimal that was published, not as the 85 minutes it stands for") {
  const auto reading = read_tariff(level("1491-ulricehamn.yaml"), "1491-ulricehamn.yaml", {});
  REQUIRE(reading);
  const auto& component = reading->tariff.versions.front().components.front();
  const auto* standard = std::get_if<StandardTime>(&component.quantity);
  REQUIRE(standard);
  CHECK(standard_minutes(*standard, Insats::stad) == Rational{423, 5});  // 1,41 × 60 = 84,6
}

TEST_CASE("what is not published is okänt in the levels, whatever else is known of it") {
  struct Row {
    const char* file;
    const char* day;
    CellKey key;
    const char* why;
  };
  const auto utfort = Event::utfort;
  const Row rows[] = {
      {"0127-botkyrka.yaml", "2024-06-12", {Insats::tillsyn, utfort, 0, -1, {}}, "the rules of absence are published, no kronor"},
      {"1491-ulricehamn.yaml", "2015-06-12", {Insats::stad, utfort, 0, -1, {}}, "kronor cut off in the source"},
      {"2480-umea.yaml", "2010-06-12", {Insats::tillsyn, utfort, 0, -1, {}}, "232 became 212 on a day that the source does not name"},
      {"0184-solna.yaml", "2024-06-12", {Insats::promenad, utfort, 0, -1, {}}, "omvårdnad or fri insats"},
  };
  for (const auto& row : rows) {
    INFO(row.file << ": " << row.why);
    const auto reading = read_tariff(level(row.file), row.file, {});
    REQUIRE(reading);
    const auto* version = version_on(reading->tariff, *parse_day(row.day));
    REQUIRE(version);
    const auto selection = select_price(*version, row.key);
    REQUIRE(std::holds_alternative<Selected>(selection));
    const auto at = std::get<Selected>(selection);
    CHECK(std::holds_alternative<PriceUnknown>(version->components[static_cast<std::size_t>(at.component)].rows[static_cast<std::size_t>(at.row)].value));
  }
}

TEST_CASE("a published level broken at one place is refused") {
  struct Row {
    const char* file;
    const char* piece;
    const char* replacement;
    Code code;
    const char* why;
  };
  const Row rows[] = {
      {"1980-vasteras.yaml", "kommun: \"1980\"", "kommun: 1980", Code::fel_slag, "code as a number"},
      {"1980-vasteras.yaml", "{zon: tätort, dygnsdel: dag, kr: 507}", "{zon: tätort, dygnsdel: dag, kr: 507, kr: 5}", Code::dubbel_nyckel, "a price twice"},
      {"1980-vasteras.yaml", "{zon: tätort, dygnsdel: dag, kr: 507}", "{dygnsdel: dag, kr: 507}", Code::krock, "landsbygd by day has two prices"},
      {"1980-vasteras.yaml", "zon_utanför_kommunen: anges", "zon_utanför_kommunen: skärgård", Code::okand_zon, "no such zone"},
      {"1980-vasteras.yaml", "mängd: dagar", "mängd: månader", Code::passar_inte, "months by the day"},
      {"0180-stockholm.yaml", "id: hemtjänst_natt", "id: hemtjänst", Code::dubbelt_id, "one id for two"},
      {"0180-stockholm.yaml", "gäller_från: 2022-01-01", "gäller_från: 2021-12-31", Code::overlapp_i_tid, "two versions on one day"},
      {"0184-solna.yaml", "städ: 96, tvätt", "städ: &s 96, tvätt", Code::ankare, "an anchor"},
      {"0184-solna.yaml", "{inköp: 60, apotek: 45, städ: 96,", "{inköp: 60, städ: 96,", Code::nyckel_saknas, "apotek lost its schablon"},
      {"0680-jonkoping.yaml", "kr: \"414,80\"", "kr: 414,80", Code::okand_nyckel, "an unquoted decimal comma makes 80 a key"},
      {"0680-jonkoping.yaml", "kr: \"430,05\"", "kr: !!float \"430.05\"", Code::tagg, "a tag"},
      {"0685-vetlanda.yaml", "- {zon: centralort, kr: 42}", "- {zon: centralort, kr: 42, avgift: ja}", Code::passar_inte, "an amount and a fee"},
  };
  for (const auto& row : rows) {
    INFO(row.file << ": " << row.why);
    const auto reading = read_tariff(with(level(row.file), row.piece, row.replacement), row.file, {});
    REQUIRE_FALSE(reading);
    const auto& faults = reading.error();
    CHECK(std::any_of(faults.begin(), faults.end(), [&](const RuleFault& fault) { return fault.code == row.code && fault.place.line > 0; }));
  }
}
