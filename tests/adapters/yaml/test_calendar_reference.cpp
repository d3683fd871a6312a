#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <sstream>

#include "adapters/yaml/read_calendar.hpp"
#include "tests/catch.hpp"

using namespace hemvist;

namespace {

const std::filesystem::path source_dir{HEMVIST_SOURCE_DIR};

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream file{path, std::ios::binary};
  REQUIRE(file);
  return {std::istreambuf_iterator<char>{file}, {}};
}

Calendar own_calendar() {
  const auto helgdagar = bytes_of(source_dir / "rules/kalender/helgdagar.yaml");
  const auto storhelg = bytes_of(source_dir / "rules/kalender/storhelg.yaml");
  auto read = read_calendar({helgdagar, "helgdagar.yaml"}, {storhelg, "storhelg.yaml"});
  if (!read)
    for (const auto& fault : read.error()) UNSCOPED_INFO(text(fault));
  REQUIRE(read);
  return std::move(*read);
}

std::optional<std::filesystem::path> reference_file(const std::string& name) {
  const char* shared = std::getenv("HEMVIST_SHARED");
  const auto path = (shared ? std::filesystem::path{shared} : source_dir / "../shared") / "reference" / name;
  if (std::filesystem::exists(path)) return path;
  std::cout << "SKIPPED: " << name << " is not at hand\n";
  return std::nullopt;
}

// The rows after the heading; no field of these files is quoted.
std::vector<std::vector<std::string>> rows_of(const std::filesystem::path& path) {
  std::istringstream lines{bytes_of(path)};
  std::vector<std::vector<std::string>> rows;
  std::string line;
  std::getline(lines, line);
  while (std::getline(lines, line)) {
    std::istringstream fields{line};
    std::vector<std::string> row;
    for (std::string field; std::getline(fields, field, ',');) row.push_back(field);
    rows.push_back(row);
  }
  return rows;
}

Day day(std::string_view text) { return parse_day(text).value(); }

const Day first_day = day("2011-01-01");
const Day last_day = day("2030-12-31");

using SpansByDay = std::map<Day, std::vector<MinuteSpan>>;

// From and till as "2011-04-21T18:00".
void add_span(SpansByDay& spans, const std::string& from, const std::string& till) {
  const auto minute = [](const std::string& time) { return std::stoi(time.substr(11, 2)) * 60 + std::stoi(time.substr(14, 2)); };
  const Day begin = day(from.substr(0, 10));
  const Day end = day(till.substr(0, 10));
  for (Day at = begin; at <= end; at += date::days{1})
    spans[at].push_back({at == begin ? minute(from) : 0, at == end ? minute(till) : 1440});
}

const std::string sound_helgdagar = "helgdagar:\n  - {namn: Juldagen, slag: röd, datum: \"12-25\", källa: lag}\n";
const std::string sound_vardag = "vardag: {lördag: ja, status: tolkning, källa: avtal}\n";
const std::string sound_storhelg =
    sound_vardag +
    "storhelger:\n  - {namn: Jul, standard: ja, från: {dag: Juldagen, kl: \"18:00\"}, till: {vardag_efter: Juldagen, kl: \"07:00\"}, "
    "status: belagd, källa: avtal}\n";

std::string holiday_line(const std::string& keys) { return sound_helgdagar + "  - {" + keys + "}\n"; }

std::string great_holiday_line(const std::string& from, const std::string& till, const std::string& name = "Ny") {
  return sound_storhelg + "  - {namn: " + name + ", standard: ja, från: {" + from + "}, till: {" + till +
         "}, status: belagd, källa: avtal}\n";
}

}  // namespace

TEST_CASE("Every day 2011–2030 is helgdag or afton exactly as the reference has it") {
  const auto path = reference_file("holidays.csv");
  if (!path) return;
  std::set<Day> red, eves;
  std::map<Day, std::set<std::string>> names;
  for (const auto& row : rows_of(*path)) {
    if (row.at(2) == "ja") red.insert(day(row[0]));
    if (row.at(3) == "ja") eves.insert(day(row[0]));
    if (row[2] == "ja" || row[3] == "ja") names[day(row[0])].insert(row[1]);
  }
  REQUIRE(red.size() == 260);

  const auto calendar = own_calendar();
  for (Day at = first_day; at <= last_day; at += date::days{1}) {
    INFO(to_text(at));
    CHECK(calendar.is_helgdag(at) == (red.count(at) == 1));
    CHECK(calendar.is_afton(at) == (eves.count(at) == 1));
    const auto name = calendar.holiday_name(at);
    CHECK(name.has_value() == (names.count(at) == 1));
    if (name) CHECK(names[at].count(*name) == 1);
  }
}

TEST_CASE("Every minute of storhelg 2011–2030 is as the reference has it, with pingst and without") {
  const auto path = reference_file("storhelg_ob_A.csv");
  if (!path) return;
  for (const bool with_pingst : {false, true}) {
    SpansByDay expected;
    // The file begins with Easter 2011. New Year's Day 2011 was a Saturday, so that weekend ended on Monday the 3rd.
    add_span(expected, "2010-12-30T18:00", "2011-01-03T07:00");
    std::size_t taken = 0;
    for (const auto& row : rows_of(*path)) {
      if (row.at(1) == "Pingst" && !with_pingst) continue;
      add_span(expected, row.at(2), row.at(3));
      ++taken;
    }
    REQUIRE(taken == (with_pingst ? 100 : 80));

    auto calendar = own_calendar();
    if (with_pingst)
      calendar = calendar.with_great_holidays({GreatHolidayNamed{"Påsk"}, GreatHolidayNamed{"Pingst"}, GreatHolidayNamed{"Midsommar"}, GreatHolidayNamed{"Jul"}, GreatHolidayNamed{"Nyår"}});
    for (Day at = first_day; at <= last_day; at += date::days{1}) {
      INFO(to_text(at) << (with_pingst ? " with pingst" : ""));
      CHECK(calendar.storhelg_in(at) == expected[at]);
    }
  }
}

TEST_CASE("A calendar rule that cannot be followed is refused where it stands") {
  struct Row {
    std::string helgdagar;
    std::string storhelg;
    RuleFaultCode code;
    int line;
    const char* key_path;
    const char* why;
  };
  using enum RuleFaultCode;
  const Row rows[] = {
      {holiday_line("namn: Ny, slag: röd, datum: \"02-29\", källa: lag"), sound_storhelg, fel_varde, 3, "helgdagar[1].datum",
       "a day that not every year has"},
      {holiday_line("namn: Ny, slag: röd, datum: \"6/6\", källa: lag"), sound_storhelg, fel_varde, 3, "helgdagar[1].datum",
       "no day"},
      {holiday_line("namn: Ny, slag: röd, påsk: 71, källa: lag"), sound_storhelg, fel_varde, 3, "helgdagar[1].påsk",
       "too far from Easter"},
      {holiday_line("namn: Ny, slag: röd, veckodag: lördag, mellan: [\"06-20\", \"06-25\"], källa: lag"), sound_storhelg, fel_varde, 3,
       "helgdagar[1].mellan", "six days: some years have no such Saturday"},
      {holiday_line("namn: Ny, slag: röd, veckodag: lördag, mellan: [\"02-25\", \"03-03\"], källa: lag"), sound_storhelg, fel_varde, 3,
       "helgdagar[1].mellan", "eight days in leap years"},
      {holiday_line("namn: Ny, slag: röd, veckodag: lördag, mellan: [\"06-20\"], källa: lag"), sound_storhelg, fel_varde, 3,
       "helgdagar[1].mellan", "only one end"},
      {holiday_line("namn: Ny, slag: röd, veckodag: lördag, källa: lag"), sound_storhelg, nyckel_saknas, 3, "helgdagar[1].mellan",
       "which Saturday?"},
      {holiday_line("namn: Ny, slag: röd, datum: \"06-06\", mellan: [\"06-20\", \"06-26\"], källa: lag"), sound_storhelg, passar_inte, 3,
       "helgdagar[1].mellan", "mellan without veckodag"},
      {holiday_line("namn: Ny, slag: röd, källa: lag"), sound_storhelg, nyckel_saknas, 3, "helgdagar[1]", "no form"},
      {holiday_line("namn: Ny, slag: röd, datum: \"06-06\", påsk: 1, källa: lag"), sound_storhelg, passar_inte, 3, "helgdagar[1]",
       "two forms"},
      {holiday_line("namn: Ny, slag: afton, dagen_före: Annandagen, källa: lag"), sound_storhelg, fel_varde, 3,
       "helgdagar[1].dagen_före", "the day before nothing known"},
      {holiday_line("namn: Ny, slag: afton, dagen_före: Ny, källa: lag"), sound_storhelg, fel_varde, 3, "helgdagar[1].dagen_före",
       "the day before itself"},
      {holiday_line("namn: Juldagen, slag: röd, datum: \"06-06\", källa: lag"), sound_storhelg, dubbelt_id, 3, "helgdagar[1].namn",
       "a name twice"},
      {holiday_line("namn: Ny, slag: grön, datum: \"06-06\", källa: lag"), sound_storhelg, fel_varde, 3, "helgdagar[1].slag",
       "no such kind"},
      {holiday_line("namn: Ny, slag: röd, datum: \"06-06\""), sound_storhelg, nyckel_saknas, 3, "helgdagar[1].källa", "no source"},
      {holiday_line("namn: Ny, slag: röd, datum: \"06-06\", källa: lag, färg: röd"), sound_storhelg, okand_nyckel, 3,
       "helgdagar[1].färg", "an unknown key"},
      {sound_helgdagar, sound_vardag, nyckel_saknas, 1, "storhelger", "no storhelger"},
      {sound_helgdagar, sound_storhelg.substr(sound_vardag.size()), nyckel_saknas, 1, "vardag", "no vardag"},
      {sound_helgdagar, great_holiday_line("dag: Julafton, kl: \"18:00\"", "dagen_efter: Juldagen, kl: \"07:00\""), fel_varde, 4,
       "storhelger[1].från.dag", "begins on a day not in helgdagar.yaml"},
      {sound_helgdagar, great_holiday_line("dag: Juldagen, kl: \"18.00\"", "dagen_efter: Juldagen, kl: \"07:00\""), fel_varde, 4,
       "storhelger[1].från.kl", "a point in the time"},
      {sound_helgdagar, great_holiday_line("dag: Juldagen, kl: \"18:00\"", "dagen_efter: Juldagen, kl: \"24:00\""), fel_varde, 4,
       "storhelger[1].till.kl", "the last minute is 23:59"},
      {sound_helgdagar, great_holiday_line("dag: Juldagen, kl: \"18:00\"", "kl: \"07:00\""), nyckel_saknas, 4, "storhelger[1].till",
       "ends on no day"},
      {sound_helgdagar, great_holiday_line("dag: Juldagen, kl: \"18:00\"", "dagen_efter: Juldagen, kl: \"07:00\"", "Jul"), dubbelt_id, 4,
       "storhelger[1].namn", "a name twice"},
  };
  REQUIRE(read_calendar({sound_helgdagar, "h.yaml"}, {sound_storhelg, "s.yaml"}));
  for (const auto& row : rows) {
    INFO(row.why);
    const auto read = read_calendar({row.helgdagar, "h.yaml"}, {row.storhelg, "s.yaml"});
    REQUIRE_FALSE(read);
    for (const auto& fault : read.error()) UNSCOPED_INFO(text(fault));
    REQUIRE(read.error().size() == 1);
    const auto& fault = read.error().front();
    CHECK(fault.code == row.code);
    CHECK(fault.file == (row.helgdagar == sound_helgdagar ? "s.yaml" : "h.yaml"));
    CHECK(fault.place.line == row.line);
    CHECK(fault.key_path == row.key_path);
  }
}

TEST_CASE("The faults of both calendar files are told at once") {
  const auto read = read_calendar({holiday_line("namn: Ny, slag: grön, datum: \"02-30\""), "h.yaml"},
                                  {great_holiday_line("dag: Okänd, kl: \"25:00\"", "kl: \"07:00\""), "s.yaml"});
  REQUIRE_FALSE(read);
  CHECK(read.error().size() == 6);
  CHECK_FALSE(read_calendar({"helgdagar: [", "h.yaml"}, {sound_storhelg, "s.yaml"}));
}
