#include <sstream>

#include "adapters/yaml/parse_when.hpp"
#include "engine/rules/tariff_words.hpp"
#include "tests/catch.hpp"

using namespace hemvist;

namespace {

// "set storhelg 0-1440", "week 6900-420", "days 1111100 420-1140" (Monday first); "" for what is not understood.
std::string told(std::string_view written) {
  const auto rules = parse_when(written);
  if (!rules) return "";
  std::ostringstream out;
  for (const auto& rule : *rules) {
    if (&rule != &rules->front()) out << ", ";
    if (const auto* set = std::get_if<SetWindow>(&rule)) out << "set " << text(set->set) << ' ' << set->from_minute << '-' << set->till_minute;
    if (const auto* span = std::get_if<WeekSpan>(&rule)) out << "week " << span->from_minute << '-' << span->till_minute;
    if (const auto* window = std::get_if<DailyWindow>(&rule)) {
      out << "days ";
      for (int day = 0; day < 7; ++day) out << (window->weekdays >> day & 1u);
      out << ' ' << window->from_minute << '-' << window->till_minute;
    }
  }
  return out.str();
}

}  // namespace

TEST_CASE("the times of a dygnsdel are read as they are written") {
  struct Row {
    const char* written;
    const char* told;
    const char* why;
  };
  const Row rows[] = {
      {"storhelg", "set storhelg 0-1440", "a whole set"},
      {"helgdag", "set helgdag 0-1440", ""},
      {"afton", "set afton 0-1440", ""},
      {"storhelg 22:00-07:00", "set storhelg 1320-1440, set storhelg 0-420", "over midnight: two windows"},
      {"helgdag 07:00 – 22:00", "set helgdag 420-1320", "en dash with blanks"},
      {"storhelg 22:00-00:00", "set storhelg 1320-1440", "00:00 as an end is 24:00: no empty second window"},
      {"fre 19:00 - mån 07:00", "week 6900-420", "4 × 1440 + 1140; wraps over Sunday night"},
      {"lör 00:00-sön 24:00", "week 7200-10080", "24:00 as an end"},
      {"lör 00:00-mån 00:00", "week 7200-10080", "the same"},
      {"sön 22:00 - mån 07:00", "week 9960-420", ""},
      {"alla 22:00-07:00", "days 1111111 1320-420", ""},
      {"alla 00:00-24:00", "days 1111111 0-1440", "the whole day"},
      {"mån-fre 07:00-19:00", "days 1111100 420-1140", ""},
      {"lör,sön 07:00-22:00", "days 0000011 420-1320", ""},
      {"lör, sön 07:00-22:00", "days 0000011 420-1320", "blank after the comma"},
      {"fre-mån 07:00-22:00", "days 1000111 420-1320", "days over the end of the week"},
      {"mån – ons, fre 07:00-22:00", "days 1110100 420-1320", ""},
      {"tors 07:00-22:00", "days 0001000 420-1320", "tors is tor"},
      {"man 07:00-22:00", "days 1000000 420-1320", "without å"},
      {"", "", "nothing"},
      {"vardagar 07:00-22:00", "", "not a word of the language"},
      {"pingst", "", "no such set"},
      {"alla", "", "no times"},
      {"mån-fre", "", "no times"},
      {"alla 22-07", "", "minutes are written"},
      {"alla 7:00-22:00", "", "two digits"},
      {"alla 24:00-07:00", "", "24:00 is no start"},
      {"alla 07:00-24:01", "", "no such time"},
      {"alla 07:60-08:00", "", "no such time"},
      {"alla 07:00-07:00", "", "empty or the whole day: not said which"},
      {"mån 07:00 - mån 07:00", "", "empty or the whole week: not said which"},
      {"mån 24:00 - tis 07:00", "", "24:00 is no start"},
      {"lör,sön 07:00 - mån 07:00", "", "a span starts on one day"},
      {"fre-lör 07:00 - mån 07:00", "", "a span starts on one day"},
      {"alla 07:00 - mån 07:00", "", "a span starts on one day"},
      {"alla 07:00-22:00 x", "", "something after"},
      {"storhelg 22:00", "", "half a window"},
  };
  for (const auto& row : rows) {
    INFO(row.written << ": " << row.why);
    CHECK(told(row.written) == row.told);
  }
}
