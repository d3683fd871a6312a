#include "adapters/csv/read_decision.hpp"
#include "tests/adapters/csv/written_row.hpp"
#include "tests/catch.hpp"

using namespace hemvist;

namespace {

const Day today{date::year{2025} / 7 / 4};
const WrittenRow::Cells good{{"ärende", "BO-1"}, {"personnummer", "19410714-9207"}, {"bosättningskommun", "9902"},
                             {"gäller_från", "2025-06-01"}, {"gäller_till", "2025-12-31"}, {"insats", "omvårdnad"}};

Day day(int year, unsigned month, unsigned of_month) { return Day{date::year{year} / month / of_month}; }

tl::expected<ToldDecision, std::vector<RowFinding>> read(const WrittenRow::Cells& instead) {
  KommunRegister kommuner;
  const auto knivsta = *KommunCode::parse("0330");
  kommuner.add({knivsta, "Knivsta", "Knivsta kommun", "03", "", OrganisationNumber::of_invented(knivsta), day(2003, 1, 1)});
  const WrittenRow row{decision_columns(), good, instead};
  return read_decision(row.map(), row.cells(), {kommuner, *KommunCode::parse("9901"), today});
}

}  // namespace

TEST_CASE("a row with the required columns is a beslut under SoL whose stay is its whole period") {
  const auto read_row = read({});
  REQUIRE(read_row);
  const auto& [decision, person, is_withdrawn] = *read_row;
  CHECK_FALSE(is_withdrawn);
  CHECK(decision.arende.text() == "BO-1");
  CHECK(std::get<PersonId>(person).reveal() == "194107149207");
  CHECK(decision.bosattningskommun.text() == "9902");
  CHECK(decision.lagrum == Lagrum::sol);
  CHECK_FALSE(decision.reason);
  CHECK_FALSE(decision.decided);
  CHECK_FALSE(decision.requested);
  CHECK(decision.valid == Period{day(2025, 6, 1), day(2026, 1, 1)});
  CHECK(decision.stay == decision.valid);
  CHECK(decision.insats == Insats::omvardnad);
  CHECK_FALSE(decision.granted);
  CHECK(decision.zone.empty());
  CHECK_FALSE(decision.performer);
  CHECK_FALSE(decision.is_protected);
}

TEST_CASE("every column of a beslut is read") {
  const auto read_row =
      read({{"personnummer", ""}, {"person", "gäst-7"}, {"lagrum", "lss"}, {"skäl", "Ålder"}, {"beslutsdatum", "2025-05-20"},
            {"begäran_datum", "2025-05-28"}, {"vistelse_från", "2025-07-01"}, {"vistelse_till", "2025-07-31"}, {"beviljat", "28,5"},
            {"enhet", "timmar"}, {"per", "månad"}, {"zon", "tätort"}, {"utförare", "Egen regi"}, {"skyddad", "JA"}});
  REQUIRE(read_row);
  const auto& [decision, person, is_withdrawn] = *read_row;
  CHECK_FALSE(is_withdrawn);
  CHECK(std::get<Pseudonym>(person).text == "gäst-7");
  CHECK(decision.lagrum == Lagrum::lss);
  CHECK(decision.reason == Reason::alder);
  CHECK(decision.decided == day(2025, 5, 20));
  CHECK(decision.requested == day(2025, 5, 28));
  CHECK(decision.stay == Period{day(2025, 7, 1), day(2025, 8, 1)});
  CHECK(decision.granted == Granted{Rational{57, 2}, GrantedUnit::timmar, GrantedPer::manad});
  CHECK(decision.zone == "tätort");
  CHECK(decision.performer == Performer::egen_regi);
  CHECK(decision.is_protected);
}

TEST_CASE("a personnummer counts before a pseudonym") {
  const auto read_row = read({{"person", "gäst-7"}});
  REQUIRE(read_row);
  CHECK(std::holds_alternative<PersonId>(read_row->person));
}

TEST_CASE("what is wrong with a beslut is found in its column") {
  struct Row {
    WrittenRow::Cells instead;
    std::string findings;
    const char* why;
  };
  const Row rows[] = {
      {{{"ärende", ""}}, "saknat_värde ärende", "required"},
      {{{"ärende", "19410714-9207"}}, "ärende_är_personnummer ärende", "it would stand on the invoice"},
      {{{"personnummer", "19410714-9208"}}, "fel_personnummer personnummer", "the check digit"},
      {{{"personnummer", ""}}, "person_saknas personnummer", "nobody"},
      {{{"personnummer", ""}, {"person", "410714-9207"}}, "fel_personnummer person", "a pseudonym is shown to people"},
      {{{"personnummer", ""}, {"person", std::string(65, 'g')}}, "för_lång_text person", "65 characters"},
      {{{"bosättningskommun", ""}}, "saknat_värde bosättningskommun", "required"},
      {{{"bosättningskommun", "885"}}, "okänd_kommun bosättningskommun", "a spreadsheet took the zero"},
      {{{"bosättningskommun", "0331"}}, "okänd_kommun bosättningskommun", "no such kommun"},
      {{{"bosättningskommun", "0330"}}, "", "it exists since 2003"},
      {{{"bosättningskommun", "0330"}, {"gäller_från", "2002-12-31"}}, "okänd_kommun bosättningskommun", "not yet"},
      {{{"bosättningskommun", "9901"}}, "egen_kommun bosättningskommun", "its own people are not invoiced"},
      {{{"lagrum", "SFB"}}, "fel_lagrum lagrum", "not in the list"},
      {{{"skäl", "annat"}}, "fel_skäl skäl", "not in the list"},
      {{{"beslutsdatum", "2025-02-29"}}, "fel_datum beslutsdatum", "no such day"},
      {{{"begäran_datum", "1 juni"}}, "fel_datum begäran_datum", "not as days are written"},
      {{{"gäller_från", ""}}, "saknat_värde gäller_från", "required"},
      {{{"gäller_till", ""}}, "saknat_värde gäller_till", "required"},
      {{{"gäller_till", "2025-05-31"}}, "fel_period gäller_till", "the day before its first"},
      {{{"gäller_till", "2025-06-01"}}, "", "one day"},
      {{{"vistelse_från", "2025-07-01"}}, "saknat_värde vistelse_till", "half a stay"},
      {{{"vistelse_till", "2025-07-01"}}, "saknat_värde vistelse_från", "the other half"},
      {{{"vistelse_från", "2025-07-02"}, {"vistelse_till", "2025-07-01"}}, "fel_period vistelse_till", "backwards"},
      {{{"vistelse_från", "2025-06-01"}, {"vistelse_till", "2025-12-31"}}, "", "all of it"},
      {{{"vistelse_från", "2025-05-31"}, {"vistelse_till", "2025-07-01"}}, "vistelse_utanför_beslut vistelse_från", "a day early"},
      {{{"vistelse_från", "2025-07-01"}, {"vistelse_till", "2026-01-01"}}, "vistelse_utanför_beslut vistelse_till", "a day late"},
      {{{"insats", "fotvård"}}, "okänd_insats insats", "not in the list"},
      {{{"insats", ""}}, "saknat_värde insats", "required"},
      {{{"beviljat", "840"}, {"enhet", "minuter"}}, "saknat_värde per", "how often is not said"},
      {{{"per", "vecka"}}, "saknat_värde beviljat; saknat_värde enhet", "of what is not said"},
      {{{"beviljat", "0"}, {"enhet", "minuter"}, {"per", "dag"}}, "fel_tal beviljat", "nothing is not granted"},
      {{{"beviljat", "mycket"}, {"enhet", "dagar"}, {"per", "år"}}, "fel_tal beviljat; fel_enhet enhet; fel_enhet per", "none of the three"},
      {{{"zon", std::string(41, 'z')}}, "för_lång_text zon", "41 characters"},
      {{{"utförare", "annan_kommun"}}, "fel_utförare utförare", "no column to price from"},
      {{{"skyddad", "x"}}, "fel_ja_nej skyddad", "yes or no"},
      {{{"återkallat", "1 juli"}}, "fel_ja_nej återkallat", "whether, not when"},
      {{{"återkallat", "ja"}}, "", "the same row, withdrawn"},
  };
  for (const auto& row : rows) {
    INFO(row.why);
    const auto read_row = read(row.instead);
    CHECK((read_row ? "" : told(read_row.error())) == row.findings);
  }
}

TEST_CASE("no finding about a beslut repeats its personnummer") {
  for (const char* column : {"ärende", "lagrum", "gäller_från", "insats", "zon", "bosättningskommun", "skyddad"}) {
    const auto read_row = read({{column, "19410714-9208 x"}});
    if (read_row) continue;
    for (const auto& finding : read_row.error()) CHECK(sentence(finding).find("9208") == std::string::npos);
  }
  const auto read_row = read({{"personnummer", "19410714-9208"}});
  REQUIRE_FALSE(read_row);
  CHECK(read_row.error().front().detail.empty());
}

TEST_CASE("a file of beslut needs a column for the person") {
  const auto faults = [](const std::vector<std::string>& header) { return person_column_faults(map_columns(header, decision_columns())); };
  CHECK(faults({"Personnummer"}).empty());
  CHECK(faults({"person"}).empty());
  REQUIRE(faults({"ärende"}).size() == 1);
  CHECK(sentence(faults({"ärende"}).front()) == "Kolumnen personnummer (eller person) saknas. Lägg till den i filen.");
}
