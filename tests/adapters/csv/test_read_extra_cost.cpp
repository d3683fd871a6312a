#include "adapters/csv/read_extra_cost.hpp"
#include "tests/adapters/csv/written_row.hpp"
#include "tests/catch.hpp"

using namespace hemvist;

namespace {

const Day today{date::year{2025} / 7 / 4};
const std::unordered_set<std::string> known{"BO-1"};
const WrittenRow::Cells good{{"merkostnad", "M1"}, {"ärende", "BO-1"}, {"dag", "2025-07-01"}, {"slag", "båtresa"}};

tl::expected<ExtraCost, std::vector<RowFinding>> read(const WrittenRow::Cells& instead) {
  const WrittenRow row{extra_cost_columns(), good, instead};
  return read_extra_cost(row.map(), row.cells(), {today, known});
}

}  // namespace

TEST_CASE("a row of extra costs is one of its kind on its day when nothing else is said") {
  const auto cost = read({});
  REQUIRE(cost);
  CHECK(cost->id == "M1");
  CHECK(cost->arende.text() == "BO-1");
  CHECK(cost->day == *parse_day("2025-07-01"));
  CHECK(cost->item == "båtresa");
  CHECK(cost->count == Rational{1});
}

TEST_CASE("what is wrong with an extra cost is found in its column") {
  struct Row {
    WrittenRow::Cells instead;
    std::string findings;
    const char* why;
  };
  const std::string longest(64, 'M');
  const std::string longest_item(100, 'b');
  const Row rows[] = {
      {{{"merkostnad", ""}}, "saknat_värde merkostnad", "required"},
      {{{"merkostnad", longest}}, "", "the longest id"},
      {{{"merkostnad", longest + "M"}}, "fel_merkostnad merkostnad", "one too long"},
      {{{"merkostnad", "M 1"}}, "fel_merkostnad merkostnad", "a blank"},
      {{{"merkostnad", "194107149207"}}, "fel_merkostnad merkostnad", "a personnummer"},
      {{{"ärende", "BO-3"}}, "okänt_ärende ärende", "no beslut"},
      {{{"ärende", "19410714-9207"}}, "ärende_är_personnummer ärende", "a personnummer"},
      {{{"dag", ""}}, "saknat_värde dag", "required"},
      {{{"dag", "2025-07-04"}}, "", "today"},
      {{{"dag", "2025-07-05"}}, "i_framtiden dag", "tomorrow"},
      {{{"dag", "juli"}}, "fel_datum dag", "no day"},
      {{{"slag", ""}}, "saknat_värde slag", "required"},
      {{{"slag", longest_item}}, "", "the longest name"},
      {{{"slag", longest_item + "b"}}, "för_lång_text slag", "one too long"},
      {{{"slag", "båtresa 410714-9207"}}, "personnummer_i_text slag", "ten digits"},
      {{{"antal", "0"}}, "", "retracted"},
      {{{"antal", "2,5"}}, "", "a decimal comma"},
      {{{"antal", "-1"}}, "fel_tal antal", "less than none"},
      {{{"antal", "två"}}, "fel_tal antal", "no number"},
      {{{"merkostnad", ""}, {"ärende", ""}, {"dag", "x"}, {"slag", ""}}, "saknat_värde merkostnad; saknat_värde ärende; fel_datum dag; saknat_värde slag", "all at once"},
  };
  for (const auto& row : rows) {
    INFO(row.why);
    const auto cost = read(row.instead);
    CHECK((cost ? "" : told(cost.error())) == row.findings);
  }
}
