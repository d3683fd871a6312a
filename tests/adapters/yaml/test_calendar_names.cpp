// A level names the days of the calendar: the names it may use are those of rules/kalender/, and the days they are known by are theirs.
#include <filesystem>
#include <fstream>
#include <sstream>

#include "adapters/yaml/read_calendar.hpp"
#include "adapters/yaml/yaml_tree.hpp"
#include "engine/rules/calendar_names.hpp"
#include "tests/catch.hpp"

using namespace hemvist;

namespace {

std::string bytes_of(const std::string& path) {
  std::ifstream file{std::filesystem::path{HEMVIST_SOURCE_DIR} / path, std::ios::binary};
  REQUIRE(file);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

YamlNode tree_of(const std::string& path) { return parse_yaml(bytes_of(path), path).value(); }

const YamlNode& value_of(const YamlNode& node, std::string_view key) {
  for (const auto& entry : node.entries)
    if (entry.key == key) return entry.value;
  throw std::logic_error("no key " + std::string{key});
}

// Of a oneOf or anyOf in the schema, in which forms that are no fixed word have no const.
std::vector<std::string> words_of(const YamlNode& choices) {
  std::vector<std::string> words;
  for (const auto& choice : choices.items)
    if (choice.entries.at(0).key == "const") words.push_back(choice.entries.at(0).value.text);
  return words;
}

std::vector<std::string> names_in(const std::string& path, std::string_view key) {
  const auto tree = tree_of(path);
  std::vector<std::string> names;
  for (const auto& item : value_of(tree, key).items) names.push_back(value_of(item, "namn").text);
  return names;
}

std::vector<std::string> copied(const std::vector<std::string_view>& names) { return {names.begin(), names.end()}; }

}  // namespace

TEST_CASE("the names that a level may use are those of the calendar files, and of the schema") {
  CHECK(copied(holiday_names()) == names_in("rules/kalender/helgdagar.yaml", "helgdagar"));
  CHECK(copied(great_holiday_names()) == names_in("rules/kalender/storhelg.yaml", "storhelger"));
  const auto schema = tree_of("schemas/ersattningsniva.schema.json");
  const auto& definitions = value_of(schema, "$defs");
  CHECK(words_of(value_of(value_of(definitions, "helgdag"), "oneOf")) == copied(holiday_names()));
  CHECK(words_of(value_of(value_of(definitions, "storhelg"), "anyOf")) == copied(great_holiday_names()));
}

TEST_CASE("a day comes soon after another as the calendar has it, in every year") {
  const auto calendar = read_calendar({bytes_of("rules/kalender/helgdagar.yaml"), "helgdagar.yaml"}, {bytes_of("rules/kalender/storhelg.yaml"), "storhelg.yaml"}).value();
  // The day of each name in each year: that which is storhelg when nothing but this day is.
  std::vector<std::vector<Day>> days;
  for (const auto name : holiday_names()) {
    const std::string holiday{name};
    const auto alone = calendar.with_great_holidays({GreatHoliday{"dagen", holiday, 0, DayAfter{holiday}, 0}});
    auto& of_name = days.emplace_back();
    for (Day day = *parse_day("2006-01-01"); day < *parse_day("2100-12-31"); day += date::days{1})
      if (!alone.storhelg_in(day).empty()) of_name.push_back(day);
    REQUIRE(of_name.size() == (name == "Nyårsafton" ? 94 : 95));  // the walk ends before the last one
  }
  for (std::size_t first = 0; first < days.size(); ++first)
    for (std::size_t second = 0; second < days.size(); ++second) {
      bool always = true;
      for (std::size_t year = 0; year + 1 < 94; ++year) {
        const auto begin = days[first][year];
        const auto end = days[second][year] < begin ? days[second][year + 1] : days[second][year];
        always = always && end - begin <= date::days{31};
      }
      INFO(holiday_names()[first] << " till " << holiday_names()[second]);
      CHECK(is_soon_after(holiday_names()[first], holiday_names()[second]) == always);
    }
}
