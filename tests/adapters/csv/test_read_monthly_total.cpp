#include "adapters/csv/read_monthly_total.hpp"
#include "tests/adapters/csv/written_row.hpp"
#include "tests/catch.hpp"

using namespace hemvist;

namespace {

const Day today{date::year{2025} / 7 / 4};
const std::unordered_set<std::string> known{"BO-1"};
const WrittenRow::Cells good{{"ärende", "BO-1"}, {"insats", "städ"}, {"månad", "2025-06"}, {"minuter", "300"}};

tl::expected<MonthlyTotal, std::vector<RowFinding>> read(const WrittenRow::Cells& instead) {
  const WrittenRow row{monthly_total_columns(), good, instead};
  return read_monthly_total(row.map(), row.cells(), {today, known});
}

}  // namespace

TEST_CASE("a monthly total tells minutes, occasions or both") {
  const auto minutes = read({});
  REQUIRE(minutes);
  CHECK(minutes->arende.text() == "BO-1");
  CHECK(minutes->insats == Insats::stad);
  CHECK(minutes->month.text() == "2025-06");
  CHECK(minutes->minutes == 300);
  CHECK_FALSE(minutes->count);
  CHECK_FALSE(minutes->is_retracted());
  const auto count = read({{"insats", "Matdistribution"}, {"minuter", ""}, {"antal", "12,5"}});
  REQUIRE(count);
  CHECK_FALSE(count->minutes);
  CHECK(count->count == Rational{25, 2});
  const auto both = read({{"antal", "4"}});
  REQUIRE(both);
  CHECK(both->minutes == 300);
  CHECK(both->count == Rational{4});
}

TEST_CASE("nothing but zeros retracts a total; a zero beside a number does not") {
  CHECK(read({{"minuter", "0"}})->is_retracted());
  CHECK(read({{"minuter", ""}, {"antal", "0"}})->is_retracted());
  CHECK(read({{"minuter", "0"}, {"antal", "0,0"}})->is_retracted());
  CHECK_FALSE(read({{"minuter", "0"}, {"antal", "2"}})->is_retracted());
}

TEST_CASE("what is wrong with a monthly total is found in its column") {
  struct Row {
    WrittenRow::Cells instead;
    std::string findings;
    const char* why;
  };
  const Row rows[] = {
      {{{"ärende", ""}}, "saknat_värde ärende", "required"},
      {{{"ärende", "19410714-9207"}}, "ärende_är_personnummer ärende", "a personnummer"},
      {{{"ärende", "BO-3"}}, "okänt_ärende ärende", "no beslut"},
      {{{"insats", ""}}, "saknat_värde insats", "required"},
      {{{"insats", "fotvård"}}, "okänd_insats insats", "not in the list"},
      {{{"insats", "service"}}, "", "a category will do"},
      {{{"månad", ""}}, "saknat_värde månad", "required"},
      {{{"månad", "juni"}}, "fel_månad månad", "no year"},
      {{{"månad", "2025-13"}}, "fel_månad månad", "no such month"},
      {{{"månad", "2025-06-01"}}, "fel_månad månad", "a day"},
      {{{"månad", "2025-07"}}, "", "the month that has begun"},
      {{{"månad", "2025-08"}}, "i_framtiden månad", "the next"},
      {{{"minuter", ""}}, "saknat_värde minuter", "neither minutes nor occasions"},
      {{{"minuter", "44 640"}}, "", "every minute of 31 days"},
      {{{"minuter", "44641"}}, "fel_tal minuter", "a minute more"},
      {{{"minuter", "-1"}}, "fel_tal minuter", "below nothing"},
      {{{"minuter", "90,5"}}, "fel_tal minuter", "half a minute"},
      {{{"minuter", "5 h"}}, "fel_tal minuter", "hours"},
      {{{"minuter", "x"}, {"antal", ""}}, "fel_tal minuter", "told, though not a number"},
      {{{"antal", "-1"}}, "fel_tal antal", "below nothing"},
      {{{"antal", "10000000"}}, "fel_tal antal", "ten millions"},
      {{{"antal", "några"}}, "fel_tal antal", "no number"},
      {{{"insats", "x"}, {"månad", "2025-08"}, {"minuter", ""}}, "okänd_insats insats; i_framtiden månad; saknat_värde minuter", "all at once"},
  };
  for (const auto& row : rows) {
    INFO(row.why);
    const auto total = read(row.instead);
    CHECK((total ? "" : told(total.error())) == row.findings);
  }
}

TEST_CASE("a file of monthly totals is told from one of visits") {
  using Header = std::vector<std::string>;
  CHECK(has_monthly_totals(Header{"ärende", "insats", "månad", "minuter", "antal"}));
  CHECK(has_monthly_totals(Header{"Ärende", "Insats", "MANAD", "Minuter"}));
  CHECK(has_monthly_totals(Header{"ärende", "insats", "månad", "antal"}));
  CHECK_FALSE(has_monthly_totals(Header{"besök", "ärende", "insats", "start", "slut", "minuter"}));
  CHECK_FALSE(has_monthly_totals(Header{"besök", "ärende", "månad", "start"}));
  CHECK_FALSE(has_monthly_totals(Header{"besök", "ärende"}));
}

TEST_CASE("a file of monthly totals must have minuter or antal") {
  using Header = std::vector<std::string>;
  const auto faults = [](const Header& header) { return amount_column_faults(map_columns(header, monthly_total_columns())); };
  REQUIRE(faults({"ärende", "insats", "månad"}).size() == 1);
  CHECK(sentence(faults({"ärende", "insats", "månad"}).front()) == "Kolumnen minuter (eller antal) saknas. Lägg till den i filen.");
  CHECK(faults({"ärende", "insats", "månad", "antal"}).empty());
  CHECK(faults({"ärende", "insats", "månad", "minuter"}).empty());
}
