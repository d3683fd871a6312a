#include "adapters/csv/read_visit.hpp"
#include "tests/adapters/csv/written_row.hpp"
#include "tests/catch.hpp"

using namespace hemvist;

namespace {

const Day today{date::year{2025} / 7 / 4};
const std::unordered_set<std::string> known{"BO-1", "BO-2"};
const WrittenRow::Cells good{{"besök", "b1"}, {"ärende", "BO-1"}, {"insats", "städ"}, {"start", "2025-07-03 08:15"}, {"slut", "2025-07-03 09:00"}};

tl::expected<Visit, std::vector<RowFinding>> read(const WrittenRow::Cells& instead) {
  const SwedishClock clock;
  const WrittenRow row{visit_columns(), good, instead};
  return read_visit(row.map(), row.cells(), {clock, today, known});
}

Instant utc(int year, unsigned month, unsigned day, int hour, int minute) {
  return date::sys_days{date::year{year} / month / day} + std::chrono::hours{hour} + std::chrono::minutes{minute};
}

}  // namespace

TEST_CASE("a row with the five required columns is a visit that was carried out once by one person") {
  const auto visit = read({});
  REQUIRE(visit);
  CHECK(visit->id == "b1");
  CHECK(visit->version == 1);
  CHECK(visit->arende.text() == "BO-1");
  CHECK(visit->insats == Insats::stad);
  CHECK(visit->start == utc(2025, 7, 3, 6, 15));
  CHECK(visit->end == utc(2025, 7, 3, 7, 0));
  CHECK(visit->status == VisitStatus::utfort);
  CHECK_FALSE(visit->planned);
  CHECK(visit->staff == 1);
  CHECK(visit->shared_with.empty());
  CHECK(visit->count == Rational{1});
  CHECK(visit->zone.empty());
  CHECK_FALSE(visit->performed_by);
  CHECK_FALSE(visit->receipt);
  CHECK(visit->comment.empty());
}

TEST_CASE("every column of a visit is read") {
  const auto visit = read({{"status", "Sent återbud"}, {"planerad_start", "2025-07-03T08:00"}, {"planerad_slut", "2025-07-03T09:00:30"},
                           {"bemanning", "2"}, {"delad_med", "BO-2 , X-9"}, {"antal", "1,5"}, {"zon", "tätort"}, {"utförd_av", "privat"},
                           {"kvittens", "manuell"}, {"version", "3"}, {"kommentar", "ringde på"}});
  REQUIRE(visit);
  CHECK(visit->status == VisitStatus::sent_aterbud);
  CHECK(visit->planned == PlannedTime{utc(2025, 7, 3, 6, 0), utc(2025, 7, 3, 7, 0)});
  CHECK(visit->staff == 2);
  CHECK(visit->shared_with == "BO-2,X-9");
  CHECK(visit->count == Rational{3, 2});
  CHECK(visit->zone == "tätort");
  CHECK(visit->performed_by == Performer::privat);
  CHECK(visit->receipt == Receipt::manuell);
  CHECK(visit->version == 3);
  CHECK(visit->comment == "ringde på");
}

TEST_CASE("seconds are cut off, never rounded") {
  const auto visit = read({{"start", "2025-07-03 08:15:59"}, {"slut", "2025-07-03 09:00:59"}});
  REQUIRE(visit);
  CHECK(visit->start == utc(2025, 7, 3, 6, 15));
  CHECK(visit->end == utc(2025, 7, 3, 7, 0));
}

TEST_CASE("what is wrong with a visit is found in its column") {
  struct Row {
    WrittenRow::Cells instead;
    std::string findings;
    const char* why;
  };
  const std::string sixty_four(64, 'b'), forty(40, 'z'), long_comment(501, 'k');
  const Row rows[] = {
      {{{"besök", ""}}, "saknat_värde besök", "required"},
      {{{"besök", sixty_four}}, "", "the longest id"},
      {{{"besök", sixty_four + "b"}}, "fel_besöksid besök", "one too long"},
      {{{"besök", "b 1"}}, "fel_besöksid besök", "a blank"},
      {{{"besök", "b\u00a01"}}, "fel_besöksid besök", "a no-break blank"},
      {{{"ärende", ""}}, "saknat_värde ärende", "required"},
      {{{"ärende", "BO 1"}}, "fel_ärende ärende", "a blank"},
      {{{"ärende", "19410714-9207"}}, "ärende_är_personnummer ärende", "twelve digits"},
      {{{"ärende", "4107149207"}}, "ärende_är_personnummer ärende", "ten digits"},
      {{{"ärende", "BO-3"}}, "okänt_ärende ärende", "no beslut"},
      {{{"insats", ""}}, "saknat_värde insats", "required"},
      {{{"insats", "fotvård"}}, "okänd_insats insats", "not in the list"},
      {{{"insats", "Omvårdnad"}}, "", "a category will do"},
      {{{"start", ""}}, "saknat_värde start", "required"},
      {{{"slut", ""}}, "saknat_värde slut", "required"},
      {{{"start", "03/07/2025 08:15"}}, "fel_tid start", "another way to write"},
      {{{"slut", "2025-07-03 08:15"}}, "slut_före_start slut", "no time at all"},
      {{{"slut", "2025-07-03 08:15:40"}}, "slut_före_start slut", "less than a minute"},
      {{{"start", "2025-07-01 08:15"}, {"slut", "2025-07-02 08:15"}}, "", "a day and night"},
      {{{"start", "2025-07-01 08:15"}, {"slut", "2025-07-02 08:16"}}, "längre_än_ett_dygn slut", "a minute more"},
      {{{"start", "2025-03-29 12:00"}, {"slut", "2025-03-30 13:00"}}, "", "twenty-four real hours over the night in March"},
      {{{"start", "2024-10-26 12:00"}, {"slut", "2024-10-27 12:00"}}, "längre_än_ett_dygn slut", "twenty-five over that in October"},
      {{{"start", "2025-03-30 02:15"}, {"slut", "2025-03-30 03:15"}}, "tid_finns_inte start", "the missing hour"},
      {{{"start", "2024-10-27 01:45"}, {"slut", "2024-10-27 02:15"}}, "tid_kommer_två_gånger slut", "the doubled hour"},
      {{{"start", "2024-10-27 02:45+02:00"}, {"slut", "2024-10-27 02:15+01:00"}}, "", "half an hour in it"},
      {{{"start", "2025-07-04 23:30"}, {"slut", "2025-07-05 00:00"}}, "", "to the end of today"},
      {{{"start", "2025-07-04 23:30"}, {"slut", "2025-07-05 00:01"}}, "i_framtiden slut", "into tomorrow"},
      {{{"status", "klar"}}, "fel_status status", "not in the list"},
      {{{"planerad_start", "2025-07-03 08:00"}}, "saknat_värde planerad_slut", "half a plan"},
      {{{"planerad_slut", "2025-07-03 08:00"}}, "saknat_värde planerad_start", "the other half"},
      {{{"planerad_start", "2025-07-03 09:00"}, {"planerad_slut", "2025-07-03 08:00"}}, "slut_före_start planerad_slut", "backwards"},
      {{{"planerad_start", "2025-07-03"}, {"planerad_slut", "2025-07-03 08:00"}}, "fel_tid planerad_start", "a day is no time"},
      {{{"bemanning", "0"}}, "fel_tal bemanning", "nobody"},
      {{{"bemanning", "10"}}, "fel_tal bemanning", "too many"},
      {{{"bemanning", "1,5"}}, "fel_tal bemanning", "half a person"},
      {{{"delad_med", "BO 2"}}, "fel_ärende delad_med", "no name of an ärende"},
      {{{"delad_med", "BO-2,"}}, "fel_ärende delad_med", "an empty name"},
      {{{"delad_med", "BO-2,19410714-9207"}}, "ärende_är_personnummer delad_med", "a personnummer"},
      {{{"delad_med", "BO-1"}}, "fel_ärende delad_med", "shared with itself"},
      {{{"delad_med", "BO-2,BO-2"}}, "fel_ärende delad_med", "the same twice would halve the price again"},
      {{{"antal", "0"}}, "fel_tal antal", "nothing"},
      {{{"antal", "-1"}}, "fel_tal antal", "less than nothing"},
      {{{"antal", "två"}}, "fel_tal antal", "a word"},
      {{{"antal", "1e3"}}, "fel_tal antal", "an exponent"},
      {{{"antal", "9999999999999999"}}, "fel_tal antal", "beyond all reason"},
      {{{"zon", forty}}, "", "the longest zone"},
      {{{"zon", forty + "z"}}, "för_lång_text zon", "one too long"},
      {{{"utförd_av", "annan_kommun"}}, "fel_utförare utförd_av", "what another kommun did is not this"},
      {{{"utförd_av", "Bolaget"}}, "fel_utförare utförd_av", "not in the list"},
      {{{"kvittens", "ja"}}, "fel_kvittens kvittens", "not in the list"},
      {{{"version", "0"}}, "fel_tal version", "from one"},
      {{{"version", "1.2"}}, "fel_tal version", "whole"},
      {{{"kommentar", long_comment}}, "för_lång_text kommentar", "501 characters"},
      {{{"kommentar", long_comment.substr(1)}}, "", "500 characters"},
  };
  for (const auto& row : rows) {
    INFO(row.why);
    const auto visit = read(row.instead);
    CHECK((visit ? "" : told(visit.error())) == row.findings);
  }
}

TEST_CASE("all faults of a row are found at once") {
  const auto visit = read({{"besök", ""}, {"insats", "fotvård"}, {"slut", "2025-07-03 07:00"}, {"bemanning", "x"}, {"kvittens", "x"}});
  REQUIRE_FALSE(visit);
  CHECK(told(visit.error()) ==
        "saknat_värde besök; okänd_insats insats; slut_före_start slut; fel_tal bemanning; fel_kvittens kvittens");
}

TEST_CASE("a finding repeats what the cell says, but never digits that may be a person") {
  struct Row {
    const char* column;
    const char* text;
    const char* detail;
  };
  for (const auto& [column, text, detail] : {
           Row{"insats", "fotvård", "”fotvård”"}, Row{"start", "2025-03-30 02:15", "”2025-03-30 02:15”"},
           Row{"insats", "19410714-9207", ""}, Row{"insats", "410714 9207", ""}, Row{"start", "194107149207", ""},
           Row{"ärende", "19410714-9207", ""}, Row{"delad_med", "19410714-9207", ""}, Row{"bemanning", "4107149208", ""},
           Row{"besök", "Kalle 410714-9207", ""}}) {
    const auto visit = read({{column, text}});
    REQUIRE_FALSE(visit);
    INFO(column << " " << text);
    CHECK(visit.error().front().detail == detail);
    CHECK(sentence(visit.error().front()).find("9207") == std::string::npos);
  }
}
