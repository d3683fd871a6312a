#include "adapters/crypto/digest_of.hpp"
#include "adapters/csv/text_encoding.hpp"
#include "adapters/jobs/import_rules.hpp"
#include "adapters/jobs/issue_run.hpp"
#include "adapters/jobs/rule_files.hpp"
#include "adapters/jobs/settle_month.hpp"
#include "adapters/jobs/write_fee_files.hpp"
#include "adapters/jobs/write_underlag_files.hpp"
#include "tests/adapters/jobs/import_office.hpp"
#include "tests/catch.hpp"

using namespace hemvist;

namespace {

// Ten care minutes cost 80 kr, a walk 50 kr, shared by those who go.
const std::string level_text =
    "kommun: \"9902\"\nnamn: Granbacka\nversioner:\n  - gäller_från: 2025-01-01\n    källa: {text: Påhittad}\n    komponenter:\n"
    "      - {id: hemtjänst, insats: [tillsyn, natthjälp], mängd: utförd_tid, bemanning: per_person, per: timme, priser: [{kr: 480}]}\n"
    "      - {id: promenad, insats: [promenad], mängd: utförd_tid, delad: dela, per: timme, priser: [{kr: 300}]}\n"
    "      - {id: larm, insats: [trygghetslarm], mängd: månader, per: månad, priser: [{kr: 197}]}\n";

class IssuingOffice : public ImportOffice {
public:
  IssuingOffice() {
    std::ofstream{folder() / "niva.yaml"} << level_text;
    REQUIRE(import_tariffs(store, folder() / "niva.yaml", request()).outcome == ImportOutcome::all_taken);
    REQUIRE(decisions(decision_header + "BO-1;194107149207;;9902;2025-05-28;2025-01-01;2025-12-31;omvårdnad;;;;;;;;;\n").outcome == ImportOutcome::all_taken);
  }
  void take(const std::string& rows) {
    REQUIRE(visits("besök;ärende;insats;start;slut;status;version;bemanning;delad_med\n" + rows, "besok" + std::to_string(++files_) + ".csv").outcome ==
            ImportOutcome::all_taken);
  }
  StoredRun settle(const std::string& month) { return settle_month(store, rules, {*Month::parse(month), "ekonom", today}).run; }
  void settle_and_issue(const std::string& month) {
    const auto run = settle(month);
    store.attest(run.month, run.sequence, "attestant", today, false);
    REQUIRE(issue_run(store, rules, {run.month, run.sequence, folder() / "ut", "ekonom", today}));
  }
  std::optional<UnderlagReport> write_again(const std::string& document, bool with_personnummer = false) {
    return write_underlag_files(store, rules, {document, folder() / "ut", with_personnummer, "ekonom", today});
  }
  // The columns typ, besök, start, slut, minuter, räknat_från, räknat_till, antal and belopp of each row.
  std::vector<std::string> rows(const std::string& file) {
    std::istringstream csv{text_of("ut/" + file)};
    std::vector<std::string> told;
    std::string row;
    for (std::getline(csv, row); std::getline(csv, row);) {
      std::vector<std::string> cells(1);
      for (const char c : row) {
        if (c == ';') cells.emplace_back();
        else if (c != '\r') cells.back() += c;
      }
      std::string shown;
      for (const int column : {2, 8, 10, 11, 12, 16, 17, 18, 23}) shown += (shown.empty() ? "" : "|") + cells.at(static_cast<std::size_t>(column));
      told.push_back(std::move(shown));
    }
    return told;
  }

  RuleBook rules = standing_rules(rule_files({}));
  Day today = Day{date::year{2025} / 11 / 15};

private:
  int files_ = 0;
};

using Rows = std::vector<std::string>;

}  // namespace

TEST_CASE("a fakturaunderlag has every visit with its times, a sum for each line and the total of the invoice") {
  IssuingOffice office;
  office.take("B1;BO-1;tillsyn;2025-09-01 08:00;2025-09-01 08:30;;1;2;\nB2;BO-1;natthjälp;2025-09-30 23:50;2025-10-01 00:20;;1;1;\n"
              "B3;BO-1;promenad;2025-09-02 08:00;2025-09-02 08:50;;1;1;A-1,A-2\n");
  office.settle_and_issue("2025-09");
  const auto report = office.write_again("2025-00001");
  REQUIRE(report);
  // 60 and 10 minutes of 480 kr an hour; 50 minutes shared by three are 16 2/3 of 300 kr an hour.
  CHECK(office.rows("fakturaunderlag-2025-00001.csv") ==
        Rows{"besök|B1|2025-09-01 08:00|2025-09-01 08:30|30|2025-09-01 08:00|2025-09-01 08:30|60|",
             "besök|B2|2025-09-30 23:50|2025-10-01 00:20|30|2025-09-30 23:50|2025-10-01 00:00|10|", "summa|||||||70|560.00",
             "besök|B3|2025-09-02 08:00|2025-09-02 08:50|50|2025-09-02 08:00|2025-09-02 08:50|16.666667|", "summa|||||||16.666667|83.33",
             "total||||||||643.33"});
  const auto csv = office.text_of("ut/fakturaunderlag-2025-00001.csv");
  CHECK(csv.starts_with(std::string{utf8_bom} + "dokument;rad;typ;ärende;månad;"));
  CHECK(csv.find("194107149207") == std::string::npos);
  CHECK(report->digest.hex == digest_of(csv).hex);
  CHECK(report->underlag.total == Money::from_ore(643'33));
  CHECK(office.has("ut/fakturaunderlag-2025-00001.xlsx"));
}

TEST_CASE("a credit note has what was invoiced, less what is counted now, and a late visit what is new") {
  IssuingOffice office;
  office.take("B1;BO-1;tillsyn;2025-09-01 08:00;2025-09-01 08:30;;1;1;\nB2;BO-1;tillsyn;2025-09-02 08:00;2025-09-02 08:30;;1;1;\n");
  office.settle_and_issue("2025-09");
  office.take("B1;BO-1;tillsyn;2025-09-01 08:00;2025-09-01 08:20;;2;1;\nB2;BO-1;tillsyn;2025-09-02 08:00;2025-09-02 08:30;borttaget;2;1;\n");
  office.settle_and_issue("2025-09");
  office.take("B3;BO-1;tillsyn;2025-09-03 08:00;2025-09-03 08:10;;1;1;\n");
  office.settle_and_issue("2025-09");
  REQUIRE(office.write_again("2025-00002"));
  CHECK(office.rows("fakturaunderlag-2025-00002.csv") ==
        Rows{"tidigare fakturerat|||||||60|", "besök|B1|2025-09-01 08:00|2025-09-01 08:20|20|2025-09-01 08:00|2025-09-01 08:20|-20|", "summa|||||||40|320.00",
             "total||||||||320.00"});
  REQUIRE(office.write_again("2025-00003"));
  CHECK(office.rows("fakturaunderlag-2025-00003.csv") ==
        Rows{"besök|B1|2025-09-01 08:00|2025-09-01 08:20|20|2025-09-01 08:00|2025-09-01 08:20|20|",
             "besök|B3|2025-09-03 08:00|2025-09-03 08:10|10|2025-09-03 08:00|2025-09-03 08:10|10|", "tidigare fakturerat|||||||-20|", "summa|||||||10|80.00",
             "total||||||||80.00"});
  // The first invoice is told as it was issued, although its visits have changed since.
  REQUIRE(office.write_again("2025-00001"));
  CHECK(office.rows("fakturaunderlag-2025-00001.csv").at(1) == "besök|B2|2025-09-02 08:00|2025-09-02 08:30|30|2025-09-02 08:00|2025-09-02 08:30|30|");
}

TEST_CASE("the hour that comes twice is told by its offset, and the day of a month without visits by its first and last") {
  IssuingOffice office;
  REQUIRE(office.decisions(decision_header + "BO-1;194107149207;;9902;2025-05-28;2025-10-12;2025-12-31;trygghetslarm;;;;;;;;;\n", "larm.csv").outcome ==
          ImportOutcome::all_taken);
  office.take("B1;BO-1;natthjälp;2025-10-26 02:30+02:00;2025-10-26 02:10+01:00;;1;1;\n");
  office.settle_and_issue("2025-10");
  REQUIRE(office.write_again("2025-00001"));
  // 40 minutes; 20 of the 31 days of 197 kr are 127,096… kr.
  CHECK(office.rows("fakturaunderlag-2025-00001.csv") ==
        Rows{"besök|B1|2025-10-26 02:30+02:00|2025-10-26 02:10+01:00|40|2025-10-26 02:30+02:00|2025-10-26 02:10+01:00|40|", "summa|||||||40|320.00",
             "dagar enligt beslut||2025-10-12|2025-10-31||||20|", "summa|||||||20|127.10", "total||||||||447.10"});
}

TEST_CASE("the same underlag is the same bytes whenever it is written, and a draft has one too") {
  IssuingOffice office;
  office.take("B1;BO-1;tillsyn;2025-09-01 08:00;2025-09-01 08:30;;1;1;\n");
  const auto run = office.settle("2025-09");
  const auto draft = office.write_again("2025-09/1:1");
  REQUIRE(draft);
  CHECK_FALSE(draft->is_issued);
  CHECK(office.has("ut/fakturaunderlag-utkast-2025-09-1-1.csv"));
  CHECK_FALSE(office.write_again("2025-09/1:2"));
  CHECK_FALSE(office.write_again("2025-00001"));
  office.settle_and_issue("2025-09");
  office.write_again("2025-00001");
  const auto csv = office.text_of("ut/fakturaunderlag-2025-00001.csv");
  const auto xlsx = office.text_of("ut/fakturaunderlag-2025-00001.xlsx");
  office.today += date::days{9};
  office.write_again("2025-00001");
  CHECK(csv == office.text_of("ut/fakturaunderlag-2025-00001.csv"));
  CHECK(xlsx == office.text_of("ut/fakturaunderlag-2025-00001.xlsx"));
}

TEST_CASE("personnummer are written only when asked for, in files of their own, and the journal says so") {
  IssuingOffice office;
  REQUIRE(office.decisions(decision_header + "BO-2;;Greta;9902;2025-05-28;2025-01-01;2025-12-31;omvårdnad;;;;;;;;;ja\n", "greta.csv").outcome == ImportOutcome::all_taken);
  office.take("B1;BO-1;tillsyn;2025-09-01 08:00;2025-09-01 08:30;;1;1;\nB2;BO-2;tillsyn;2025-09-01 08:00;2025-09-01 08:30;;1;1;\n");
  office.settle_and_issue("2025-09");
  const auto before = office.store.journal_head().entry;
  const auto report = office.write_again("2025-00001", true);
  REQUIRE(report);
  CHECK(report->without_personnummer == std::vector{*ArendeId::parse("BO-2")});
  CHECK(report->with_protection == report->without_personnummer);
  const auto csv = office.text_of("ut/fakturaunderlag-2025-00001-med-personnummer.csv");
  CHECK(csv.find(";BO-1;194107149207;") != std::string::npos);
  CHECK(csv.find("Greta") == std::string::npos);
  CHECK(office.text_of("ut/fakturaunderlag-2025-00001.csv").find("194107149207") == std::string::npos);
  CHECK(office.store.journal_head().entry == before + 1);
  const auto fees = write_fee_files(office.store, office.rules, {*Month::parse("2025-09"), std::nullopt, office.folder() / "ut", false, "ekonom", office.today});
  REQUIRE(fees.size() == 1);
  CHECK(fees[0].arenden == 2);
  CHECK(office.text_of("ut/avgiftsunderlag-9902-2025-09.csv").find("2025-09;9902;BO-1;tillsyn;omvårdnad;30;;;1;1;1;0;0;0;0;0;30;0;0;0;0;0\r\n") != std::string::npos);
  CHECK(office.store.journal_head().entry == before + 2);
  CHECK(office.store.verify().empty());
  CHECK(write_fee_files(office.store, office.rules, {*Month::parse("2025-09"), KommunCode::parse("9903"), office.folder() / "ut", false, "ekonom", office.today}).empty());
}

TEST_CASE("an invoice that names a person of the store does not leave, and says where the name stands") {
  IssuingOffice office;
  REQUIRE(office.decisions(decision_header + "BO-2;;Greta Granlund;9902;2025-05-28;2025-01-01;2025-12-31;omvårdnad;;;;;;;;;\n", "greta.csv").outcome ==
          ImportOutcome::all_taken);
  office.take("B1;BO-2;tillsyn;2025-09-01 08:00;2025-09-01 08:30;;1;1;\n");
  std::ofstream{office.folder() / "parter.yaml"} << "parter:\n  - {kommun: \"9902\", beställarreferens: greta GRANLUND}\n";
  REQUIRE(import_parties(office.store, office.folder() / "parter.yaml", office.request()).outcome == ImportOutcome::all_taken);
  const auto run = office.settle("2025-09");
  office.store.attest(run.month, run.sequence, "attestant", office.today, false);
  try {
    issue_run(office.store, office.rules, {run.month, run.sequence, office.folder() / "ut", "ekonom", office.today});
    FAIL("it left");
  } catch (const IdentityInDocument& refused) {
    const std::string sentence = refused.what();
    CHECK(sentence.find("innehåller namnet på en person i lagret (beställarreferens). Rätta uppgiften i filen med parter") != std::string::npos);
    CHECK(sentence.find("Granlund") == std::string::npos);
  }
}
