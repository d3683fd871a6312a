#include "tests/adapters/yaml/level_reading.hpp"

using namespace hemvist;
using Code = RuleFaultCode;

namespace {

const std::string jul = "{namn: Jul, från: {dag: Julafton, kl: \"15:00\"}, till: {dagen_efter: Annandag jul, kl: \"07:00\"}}";

std::string level_with(const std::string& storhelg) { return with(sample_level, "status: fastställd", "storhelg: " + storhelg); }

}  // namespace

TEST_CASE("a version says its storhelger by the names of the calendar and with days and hours of its own") {
  CHECK(read(sample_level).tariff.versions[0].great_holidays.empty());
  const auto chosen = read(level_with("[Pingst, nyar, " + jul + ", {namn: Vår, från: {dag: Första maj, kl: \"00:00\"}, till: {vardag_efter: Första maj, kl: \"23:59\"}}]"))
                          .tariff.versions[0]
                          .great_holidays;
  REQUIRE(chosen.size() == 4);
  CHECK(std::get<GreatHolidayNamed>(chosen[0]).name == "Pingst");
  CHECK(std::get<GreatHolidayNamed>(chosen[1]).name == "Nyår");
  const auto& own = std::get<GreatHoliday>(chosen[2]);
  CHECK(own.name == "Jul");
  CHECK(own.from_holiday == "Julafton");
  CHECK(own.from_minute == 15 * 60);
  CHECK(std::get<DayAfter>(own.end).holiday == "Annandag jul");
  CHECK(own.till_minute == 7 * 60);
  CHECK(std::get<VardagAfter>(std::get<GreatHoliday>(chosen[3]).end).holiday == "Första maj");
  CHECK(std::get<GreatHoliday>(chosen[3]).till_minute == 24 * 60 - 1);
}

TEST_CASE("storhelg over the new year may end in the next one") {
  CHECK(refusals(level_with("[{namn: Nyår, från: {dag: Dagen före julafton, kl: \"18:00\"}, till: {vardag_efter: Trettondedag jul, kl: \"07:00\"}}]")).empty());
}

TEST_CASE("a storhelg that cannot be followed is refused where it stands") {
  struct Case {
    std::string storhelg;
    std::vector<SeenFault> faults;
    const char* why;
  };
  const auto own = [](const char* piece, const char* replacement) { return "[" + with(jul, piece, replacement) + "]"; };
  // The key stands at 9:5, its value at 9:15, the first item of a list at 9:16.
  const std::vector<Case> cases{
      {"[]", {{Code::fel_varde, 9, 15}}, "none at all would be the standard ones"},
      {"Påsk", {{Code::fel_slag, 9, 15}}, "a word for a list"},
      {"[\"12-24\"]", {{Code::fel_varde, 9, 16}}, "a date is no name"},
      {"[Jul, Pingst, Jul]", {{Code::dubbelt_id, 9, 29}}, "a name twice"},
      {"[Jul, " + jul + "]", {{Code::dubbelt_id, 9, 21}}, "named, and defined as well"},
      {own("namn: Jul, ", ""), {{Code::nyckel_saknas, 9, 16}}, "no name"},
      {own("namn: Jul", "namn: Jul, standard: ja"), {{Code::okand_nyckel, 9, 28}}, "what only the calendar says"},
      {own("{dag: Julafton, ", "{dag: Julaften, "), {{Code::fel_varde, 9, 40}}, "a misspelt day"},
      {own("\"15:00\"", "\"15.00\""), {{Code::fel_varde, 9, 54}}, "a point in the time"},
      {own("dagen_efter: Annandag jul, ", ""), {{Code::nyckel_saknas, 9, 70}}, "no last day"},
      {own("dagen_efter: Annandag jul", "dagen_efter: Juldagen, vardag_efter: Juldagen"), {{Code::passar_inte, 9, 70}}, "two last days"},
      {own("dagen_efter: Annandag jul", "dagen_efter: Dagen före julafton"), {{Code::fel_varde, 9, 70}}, "ends before it begins: it would last the year out"},
      {own("dagen_efter: Annandag jul", "vardag_efter: Långfredagen"), {{Code::fel_varde, 9, 70}}, "ends months later"},
      {own(", till: {dagen_efter: Annandag jul, kl: \"07:00\"}", ""), {{Code::nyckel_saknas, 9, 16}}, "no end"},
      {own("{dag: Julafton, kl: \"15:00\"}", "Julafton"), {{Code::fel_slag, 9, 34}}, "a day without its time"},
      {"[[Jul]]", {{Code::fel_slag, 9, 16}}, "a list in the list"},
  };
  for (const auto& row : cases) {
    INFO(row.storhelg << ": " << row.why);
    CHECK(refusals(level_with(row.storhelg)) == row.faults);
  }
}

TEST_CASE("a misspelt name is met with the nearest") {
  CHECK(refusal_text(level_with("[Pinst]")) == "”Pinst” är inget av de ord som kan stå här. Menade du Pingst? Välj Påsk, Pingst, Midsommar, Jul eller Nyår.");
  const auto told = refusal_text(level_with("[" + with(jul, "Julafton", "Julaften") + "]"));
  CHECK(told.find("Menade du Julafton?") != std::string::npos);
}
