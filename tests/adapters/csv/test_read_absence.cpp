#include "adapters/csv/read_absence.hpp"
#include "engine/records/record_words.hpp"
#include "tests/adapters/csv/written_row.hpp"
#include "tests/catch.hpp"

using namespace hemvist;

namespace {

const Day today{date::year{2025} / 7 / 4};
const std::unordered_set<std::string> known{"BO-1"};
const WrittenRow::Cells good{{"ärende", "BO-1"}, {"från", "2025-07-01"}};

tl::expected<ToldAbsence, std::vector<RowFinding>> read(const WrittenRow::Cells& instead) {
  const WrittenRow row{absence_columns(), good, instead};
  return read_absence(row.map(), row.cells(), {today, known});
}

}  // namespace

TEST_CASE("a row with an ärende and a first day is an absence that still lasts, told by nobody and for no reason") {
  const auto told = read({});
  REQUIRE(told);
  CHECK(told->absence.arende.text() == "BO-1");
  CHECK(told->absence.from == *parse_day("2025-07-01"));
  CHECK_FALSE(told->absence.end);
  CHECK_FALSE(told->absence.notified);
  CHECK(told->absence.reason == AbsenceReason::annan);
  CHECK(told->absence.reason_text.empty());
  CHECK_FALSE(told->is_retracted);
}

TEST_CASE("every column of an absence is read") {
  const auto told = read({{"till", "2025-07-03"}, {"anmäld", "2025-06-28"}, {"orsak", "Sjukhusvistelse, Västerås"}, {"borttagen", "Ja"}});
  REQUIRE(told);
  CHECK(told->absence.end == *parse_day("2025-07-04"));
  CHECK(told->absence.notified == *parse_day("2025-06-28"));
  CHECK(told->absence.reason == AbsenceReason::sjukhus);
  CHECK(told->absence.reason_text == "Sjukhusvistelse, Västerås");
  CHECK(told->is_retracted);
}

TEST_CASE("a reason is known by how it begins, with or without å ä ö, and is another where it is not known") {
  struct Row {
    const char* written;
    AbsenceReason reason;
  };
  for (const auto& [written, reason] :
       {Row{"planerad", AbsenceReason::planerad}, Row{"Planerad frånvaro", AbsenceReason::planerad}, Row{"OPLANERAD", AbsenceReason::oplanerad},
        Row{"sjukhus", AbsenceReason::sjukhus}, Row{"Sjukhusvistelse", AbsenceReason::sjukhus}, Row{"dödsfall", AbsenceReason::dodsfall},
        Row{"Dodsfall i familjen", AbsenceReason::dodsfall}, Row{"annan", AbsenceReason::annan}, Row{"ej planerad", AbsenceReason::annan},
        Row{"på sjukhus", AbsenceReason::annan}, Row{"resa", AbsenceReason::annan}, Row{"", AbsenceReason::annan}}) {
    const auto told = read({{"orsak", written}});
    INFO(written);
    REQUIRE(told);
    CHECK(told->absence.reason == reason);
    CHECK(told->absence.reason_text == written);
  }
}

TEST_CASE("what is wrong with an absence is found in its column") {
  struct Row {
    WrittenRow::Cells instead;
    std::string findings;
    const char* why;
  };
  const std::string longest(200, 'o');
  const Row rows[] = {
      {{{"ärende", ""}}, "saknat_värde ärende", "required"},
      {{{"ärende", "BO 1"}}, "fel_ärende ärende", "a blank"},
      {{{"ärende", "19410714-9207"}}, "ärende_är_personnummer ärende", "a personnummer"},
      {{{"ärende", "BO-3"}}, "okänt_ärende ärende", "no beslut"},
      {{{"från", ""}}, "saknat_värde från", "required"},
      {{{"från", "2025-02-29"}}, "fel_datum från", "no such day"},
      {{{"från", "2025-07-01 08:00"}}, "fel_datum från", "a day has no time"},
      {{{"från", "2025-12-24"}}, "", "told long before"},
      {{{"från", "2026-07-05"}}, "", "366 days ahead"},
      {{{"från", "2026-07-06"}}, "fel_datum från", "367 days ahead"},
      {{{"till", "2025-07-01"}}, "", "one day"},
      {{{"till", "2025-06-30"}}, "fel_period till", "ends before it begins"},
      {{{"till", "tills vidare"}}, "fel_datum till", "no day"},
      {{{"till", "9999-12-31"}}, "", "how some systems write that there is no end"},
      {{{"anmäld", "2025-07-04"}}, "", "told today, after it began"},
      {{{"anmäld", "2025-07-05"}}, "i_framtiden anmäld", "told tomorrow"},
      {{{"anmäld", "ja"}}, "fel_datum anmäld", "no day"},
      {{{"orsak", longest}}, "", "the longest reason"},
      {{{"orsak", longest + "o"}}, "för_lång_text orsak", "one too long"},
      {{{"orsak", "Kalle 410714-9207"}}, "personnummer_i_text orsak", "ten digits"},
      {{{"orsak", "sjukhus (194107149207)"}}, "personnummer_i_text orsak", "twelve digits, and a reason that is known"},
      {{{"orsak", "410714-9208"}}, "", "the check digit does not hold: no personnummer"},
      {{{"borttagen", "nej"}}, "", "not retracted"},
      {{{"borttagen", "x"}}, "fel_ja_nej borttagen", "neither"},
      {{{"från", "2025-07-33"}, {"till", "2025-07-00"}, {"anmäld", "2026-01-01"}, {"borttagen", "1"}},
       "fel_datum från; fel_datum till; i_framtiden anmäld; fel_ja_nej borttagen", "all at once"},
  };
  for (const auto& row : rows) {
    INFO(row.why);
    const auto told_absence = read(row.instead);
    CHECK((told_absence ? "" : told(told_absence.error())) == row.findings);
  }
}

TEST_CASE("a finding never repeats the personnummer that stood in a reason") {
  const auto refused = read({{"orsak", "410714-9207"}});
  REQUIRE_FALSE(refused);
  CHECK(sentence(refused.error().front()).find("9207") == std::string::npos);
}
